import fc from 'fast-check'

/**
 * Generated inputs are the same in every run, so that what a run says is about the code;
 * ON_RECORD_SEED=N tries others.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.ON_RECORD_SEED ?? 1) })
