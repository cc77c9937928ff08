import { expect, test } from 'vitest'
import { isPrivateHost } from '../../src/import/private-addresses.ts'

test.each([
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://0.0.0.0/',
  'http://10.1.2.3/',
  'http://172.31.0.1/',
  'http://192.168.1.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://100.64.0.1/',
  'http://255.255.255.255/',
  'http://localhost:8787/',
  'http://LOCALHOST./',
  'http://a.localhost/',
  'http://[::1]/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:10.0.0.1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[fe80::1]/',
  'http://[fd12:3456::1]/',
])('%s is private', (address) => {
  expect(isPrivateHost(new URL(address))).toBe(true)
})

test.each([
  'http://news.example/',
  'http://8.8.8.8/',
  'http://172.32.0.1/',
  'http://192.169.0.1/',
  'http://[2606:4700::1111]/',
  'http://[::ffff:8.8.8.8]/',
  'http://localhost.example/',
])('%s is of the public web', (address) => {
  expect(isPrivateHost(new URL(address))).toBe(false)
})
