import { type Browser, chromium } from 'playwright-core'
import { isInstalled } from '../installed.ts'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Whether the machine has Chromium; says so where not. */
export function hasChromium(): boolean {
  return isInstalled(CHROMIUM, '--version')
}

/** Starts the machine's Chromium. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
}
