/** What a transition may do: push the next token, or attach the top of the stack to what lies left or right of it. */
export const Move = { Shift: 0, Right: 1, Left: 2 } as const
export const MOVES = 3

/** The state of an arc-hybrid parse of one sentence. Token numbers count from the sentence's first. */
export class ParseState {
  length = 0
  next = 0
  depth = 0
  stack = new Int32Array(64)
  /** The governor of each token: a token, -1 for the root, -2 for none yet. */
  heads = new Int32Array(64)
  /** The two outermost dependents on either side of each token (the last one is the root), -1 for none. */
  left1 = new Int32Array(65)
  left2 = new Int32Array(65)
  right1 = new Int32Array(65)
  right2 = new Int32Array(65)
  leftCount = new Int32Array(65)
  rightCount = new Int32Array(65)

  /** Begins a sentence of `length` tokens. */
  begin(length: number): void {
    if (length > this.heads.length) {
      const size = length * 2
      this.stack = new Int32Array(size)
      this.heads = new Int32Array(size)
      for (const name of ['left1', 'left2', 'right1', 'right2', 'leftCount', 'rightCount'] as const) {
        this[name] = new Int32Array(size + 1)
      }
    }
    this.length = length
    this.next = 0
    this.depth = 0
    this.heads.fill(-2, 0, length)
    for (const name of ['left1', 'left2', 'right1', 'right2'] as const) this[name].fill(-1, 0, length + 1)
    this.leftCount.fill(0, 0, length + 1)
    this.rightCount.fill(0, 0, length + 1)
  }

  isDone(): boolean {
    return this.depth === 0 && this.next === this.length
  }

  /** Tells whether a move may be made; at the end of the sentence one token alone hangs on the root. */
  allows(move: number): boolean {
    if (move === Move.Shift) return this.next < this.length
    if (move === Move.Right) return this.depth >= 2
    return this.depth >= 1 && (this.next < this.length || this.depth === 1)
  }

  make(move: number): void {
    if (move === Move.Shift) {
      this.stack[this.depth++] = this.next++
      return
    }
    const dependent = this.stack[--this.depth]!
    if (move === Move.Right) {
      const head = this.stack[this.depth - 1]!
      this.heads[dependent] = head
      this.right2[head] = this.right1[head]!
      this.right1[head] = dependent
      this.rightCount[head]! += 1
      return
    }
    const head = this.next
    this.heads[dependent] = head === this.length ? -1 : head
    this.left2[head] = this.left1[head]!
    this.left1[head] = dependent
    this.leftCount[head]! += 1
  }
}
