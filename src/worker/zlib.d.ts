/** What the Worker takes of the platform's own zlib, which is there by default (Workers, Node.js compatibility). */
declare module 'node:zlib' {
  export function gunzipSync(bytes: Uint8Array): Uint8Array<ArrayBuffer>
  export function gzipSync(bytes: Uint8Array): Uint8Array<ArrayBuffer>
}
