#!/usr/bin/env node
// Checks the package in the current folder: its types, its style, and what it publishes. It must be built.
import { checkPackage } from './package-checks.mjs';

process.exit((await checkPackage()) ? 0 : 1);
