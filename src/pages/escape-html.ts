/** Words as they may stand both as text and between double quotation marks (HTML, §escaping a string). */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;').replaceAll('"', '&#x22;')
}
