import { parentPort, workerData } from 'node:worker_threads'
import { readAgain, type ToReadAgain } from './reading.ts'

parentPort?.postMessage(readAgain(workerData as ToReadAgain))
