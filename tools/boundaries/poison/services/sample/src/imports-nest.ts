// must report: no-restricted-imports
import { Injectable } from '@nestjs/common';

export const decorate = Injectable;
