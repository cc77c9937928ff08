import { describe, expect, test } from 'vitest'
import { decodePage, decodeText } from '../../src/import/decode-text.ts'
import { ImportError } from '../../src/import/draft.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

describe('the bytes of a text file', () => {
  test('are UTF-8, with a byte order mark or without', () => {
    expect(decodeText(Buffer.from('\ufeffcafé 👍')).text).toBe('café 👍')
    expect(decodeText(Buffer.from('café 👍')).text).toBe('café 👍')
  })

  test('are UTF-16 where a byte order mark says so', () => {
    expect(decodeText(utf16('café')).text).toBe('café')
  })

  test.each([
    ['not UTF-8, with the line', latin('one\ntwo\ncafé'), /not UTF-8 text \(line 3\); save it as UTF-8/],
    ['no text', Buffer.from([0x89, 0x50, 0, 1, 2, 0xff]), /is no text file/],
    ['no text though they are UTF-8', Buffer.from('a\0b'), /is no text file/],
  ])('are refused that are %s', (_, bytes, message) => {
    expect(() => decodeText(bytes)).toThrow(ImportError)
    expect(() => decodeText(bytes)).toThrow(message)
  })
})

describe('the bytes of a page are read', () => {
  const windows = Buffer.concat([
    latin('<meta charset=windows-1252><p>caf\u00e9 '),
    Buffer.from([0x93, 0x80, 0x94]),
  ])

  test('as the page says', () => {
    expect(decodePage(windows)).toEqual({ text: '<meta charset=windows-1252><p>café “€”', remarks: [] })
    expect(
      decodePage(latin('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">é')).text,
    ).toMatch(/é$/)
  })

  test('as the server says, before the page', () => {
    expect(decodePage(Buffer.from('<meta charset=windows-1252>é'), 'UTF-8').text).toMatch(/>é$/)
  })

  test('as a byte order mark says, before the server', () => {
    expect(decodePage(utf16('<p>é'), 'windows-1252').text).toBe('<p>é')
  })

  test('as UTF-8 where nobody says anything', () => {
    expect(decodePage(Buffer.from('<p>é“')).text).toBe('<p>é“')
  })

  test('as windows-1252 where they are not UTF-8 either, with a remark', () => {
    expect(decodePage(latin('<p>é'))).toEqual({
      text: '<p>é',
      remarks: [expect.stringMatching(/windows-1252/)],
    })
  })

  test('with a remark where some are not what the page says', () => {
    const { text, remarks } = decodePage(latin('<meta charset=utf-8><p>é'))
    expect(text).toContain('�')
    expect(remarks).toEqual([expect.stringMatching(/utf-8, but some/)])
  })

  test('by an encoding that somebody knows', () => {
    expect(decodePage(Buffer.from('<p>é'), 'x-none').text).toBe('<p>é')
  })
})
