/** Common first names of many countries, by the pronoun that they usually go with. A name in both lists tells nothing. */
const male = `Aaron Abdel Abdul Abdullah Abraham Adam Adrian Ahmed Ahmad Aiden Akira Alan Alain Albert Alberto Alec Alejandro
Alessandro Alexander Alexandre Alexei Alfonso Alfred Ali Allan Allen Alvin Amit Amir Anders Andre Andreas Andrei Andrew Andrzej
Andy Angelo Antoine Anton Antonio Anthony Antony Arjun Armando Arnold Arthur Arturo Ashok Asif Austin Barack Barry Bart Ben
Benjamin Bernard Bernie Bert Bill Billy Bjorn Bob Bobby Boris Brad Bradley Brandon Brendan Brent Brett Brian Bruce Bruno Bryan
Byron Caleb Calvin Cameron Carl Carlos Cedric Cesar Chad Charles Charlie Chen Chester Chris Christian Christoph Christophe
Christopher Chuck Clarence Claude Claudio Clay Clayton Clifford Clint Clive Cody Colin Connor Corey Cory Craig Curt Curtis Dale
Damian Damien Dan Daniel Danny Darrell Darren Dave David Davide Dean Dennis Denis Derek Deepak Desmond Dick Didier Diego Dieter
Dimitri Dirk Dmitry Dmitri Dominic Don Donald Doug Douglas Duane Duncan Dustin Dwight Dylan Earl Ed Eddie Edgar Edmund Eduardo
Edward Edwin Elijah Elliott Emil Emilio Emmanuel Enrique Eric Erik Ernest Ernesto Ethan Eugene Evan Evgeny Ezra Fabio Faisal
Felipe Felix Ferdinand Fernando Fidel Francesco Francis Francisco Francois François Frank Frankie Franklin Franz Fred Freddie
Frederick Friedrich Gabriel Gareth Garry Gary Gavin Gene Geoff Geoffrey George Georges Gerald Gerard Gerhard Giancarlo Gianni
Gilbert Giorgio Giovanni Giuseppe Glen Glenn Gordon Graham Grant Greg Gregory Guido Guillaume Guillermo Gunther Gus Gustavo Guy
Hamid Hamza Hans Hao Harold Haruki Haruto Harry Harvey Hasan Hassan Hector Heinrich Henri Henrik Henry Herbert Herman Hideo
Hiroshi Horst Howard Hubert Hugh Hugo Humberto Hussein Ian Ibrahim Igor Ignacio Imran Isaac Ismail Ivan Jack Jackson Jacob
Jacques Jaime Jake Jakob Jamal James Jan Jared Jason Javier Jay Jeb Jeff Jeffrey Jens Jeremy Jeremiah Jerome Jerry Jesus Jim
Jimmy Jin Joachim Joao João Joaquin Joe Joel Johan Johann John Johnny Johannes Jon Jonas Jonathan Jordi Jorge Jose José Josef
Joseph Josh Joshua Juan Jude Julian Julio Julius Jun Jurgen Jürgen Justin Kareem Karim Karl Kazuo Keith Ken Kenneth Kenji Kenta Kevin
Khalid Khalil Kirk Klaus Kofi Konstantin Kumar Kurt Kwame Kyle Lamar Lance Larry Lars Laurent Lawrence Lee Leon Leonard Leonardo
Leroy Lewis Liam Lindsey Lloyd Lorenzo Louis Luc Luca Lucas Luigi Luis Luiz Lukas Luke Luther Lyle Lyndon Magnus Mahmoud Malcolm
Manfred Manuel Marc Marcel Marcelo Marco Marcos Marcus Mariano Mario Mark Markus Marshall Martin Marty Marvin Massimo Mateo
Mathias Mats Matt Matteo Matthew Matthias Maurice Mauricio Max Maxim Maximilian Mehmet Mel Michael Michel Miguel Mike Mikhail
Milan Milton Ming Mitch Mitchell Mitt Mohamed Mohammad Mohammed Morgan Moshe Muhammad Murray Mustafa Narendra Nathan Nathaniel
Neal Ned Neil Nelson Newt Nicholas Nick Nicolas Nicola Nigel Nikita Nikolai Nils Noah Noel Norman Oleg Oliver Olivier Omar Orlando
Oscar Oskar Osman Otto Owen Pablo Paolo Pascal Pat Patrick Paul Paulo Pavel Pedro Per Percy Pete Peter Petr Phil Philip Philippe
Phillip Pierre Piotr Prakash Preston Rafael Rahul Raj Rajesh Rajiv Ralph Ramesh Ramon Randall Randy Raphael Rashid Raul Ravi Ray
Raymond Reggie Reince Reinhard Rene Rex Ricardo Richard Rick Rob Robert Roberto Robin Rodney Rodrigo Rodrigue Roger Roland Rolf
Roman Ron Ronald Ross Roy Ruben Rudolf Rudolph Rudy Rupert Russell Ryan Said Salman Salvador Sam Samir Samuel Sanjay Santiago
Satoshi Saul Scott Sean Sebastian Serge Sergei Sergey Sergio Seth Shane Shaun Shawn Shinzo Sidney Simon Spencer Stan Stanley
Stefan Stefano Stephan Stephane Stephen Steve Steven Stewart Stuart Sven Takashi Takeshi Tariq Ted Terence Terrence Terry Thabo
Theodore Theo Thiago Thierry Thomas Tim Timothy Toby Todd Tom Tomas Tommy Tony Travis Trevor Tyler Ulrich Umar Viktor Victor
Vijay Vikram Vincent Vincenzo Vinod Vladimir Volodymyr Walter Warren Wayne Wei Werner Wilhelm Will William Willie Wolf Wolfgang
Xavier Yasser Yitzhak Yoshi Yuri Yusuf Yves Zachary`
const female = `Abigail Ada Adele Adriana Agnes Aisha Akiko Alexandra Alexis Alice Alicia Alina Alison Allison Amal Amanda Amber
Amelia Amina Amy Ana Anastasia Andrea Angela Angelica Angelina Anita Ann Anna Annabel Anne Annette Annie Antonia April Ariana
Ashley Astrid Asuka Audrey Ayesha Barbara Beatrice Beatriz Becky Bella Bernadette Beth Betsy Betty Beverly Bianca Birgit Bonnie
Brenda Bridget Brigitte Brittany Brooke Camila Camille Candace Carla Carly Carmen Carol Carole Carolina Caroline Carolyn Carrie
Catalina Catherine Cathy Cecilia Celia Charlene Charlotte Chelsea Cheryl Chiara Chloe Christa Christiane Christina Christine Cindy
Claire Clara Clare Claudia Colleen Connie Constance Cristina Crystal Cynthia Daisy Daniela Danielle Daphne Dawn Deborah Debbie
Debra Deirdre Denise Diana Diane Dina Dolores Donna Dora Doris Dorothy Edith Eileen Elaine Eleanor Elena Elisa Elisabeth Elise
Eliza Elizabeth Ella Ellen Elsa Emily Emma Erica Erika Erin Estelle Esther Eva Eve Evelyn Fatima Fatou Felicia Fiona Florence
Frances Francesca Francoise Freya Gabriela Gabriella Gabrielle Gail Georgina Geraldine Gina Giulia Gladys Gloria Grace Greta Gretchen
Gwen Hannah Harriet Heather Heidi Helen Helena Helene Henrietta Hilary Hillary Holly Huma Ida Imelda Indira Ines Inga Ingrid Irene Irina
Iris Isabel Isabella Isabelle Ivanka Jacinda Jackie Jacqueline Jane Janet Janice Jasmine Jean Jeanne Jennifer Jenny Jessica Jill
Joan Joanna Joanne Jodi Josephine Joy Joyce Juanita Judith Judy Julia Juliana Julie Juliet June Kamala Karen Karin Karina Karla Kate Katarzyna
Katharina Katherine Kathleen Kathryn Kathy Katie Katja Katrina Kayla Keiko Kellyanne Kerstin Kimberly Kirsten Kristen Kristin
Kristina Lakshmi Lara Laura Lauren Laurie Layla Lea Leah Leila Lena Leticia Lily Linda Lisa Liz Loretta Lorraine Louisa Louise Lucia
Lucy Luisa Luz Lydia Lynn Mabel Madeleine Madeline Magdalena Maggie Malala Manuela Marcia Margaret Margarita Maria Mariam Marianne Marie
Marilyn Marina Marine Marion Marisa Marjorie Marlene Marta Martha Martina Mary Maryam Mathilde Maureen Maxine Megan Meghan Mei
Melania Melanie Melinda Melissa Mercedes Meredith Mia Michele Michelle Mildred Miranda Miriam Molly Mona Monica Monique Muriel
Nadia Nadine Nancy Naomi Natalia Natalie Natasha Nicole Nina Noor Nora Norma Olga Olivia Ophelia Paige Pamela Patricia Patty Paula
Pauline Peggy Penelope Penny Petra Phyllis Pippa Polly Priscilla Priti Priya Rachel Ramona Rania Rebecca Regina Renata Renee Rhonda Rita
Roberta Rosa Rosalind Rose Rosemary Roxanne Ruth Sabrina Sabine Sally Samantha Sandra Sangeeta Sara Sarah Sasha Savannah Selma
Shannon Sharon Sheila Shelley Sherry Shirley Silvia Simone Sofia Sonia Sophia Sophie Stacy Stella Stephanie Sue Sunita Susan
Susana Susanna Susanne Suzanne Svetlana Sybil Sylvia Tamara Tammy Tania Tanya Tara Tatiana Teresa Theresa Tiffany Tina Tracy Ursula
Valentina Valerie Vanessa Vera Veronica Victoria Viola Violet Virginia Vivian Wanda Wangari Wendy Winnie Xiomara Yasmin Yolanda Yoko Yuki
Yulia Yvette Yvonne Zainab Zara Zeynep Zoe`

export const maleNames: ReadonlySet<string> = new Set(male.split(/\s+/))
export const femaleNames: ReadonlySet<string> = new Set(female.split(/\s+/))

/** Tells whether a word is a common first name. */
export function isFirstName(word: string): boolean {
  return maleNames.has(word) || femaleNames.has(word)
}
