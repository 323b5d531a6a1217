import { OfflineAnalyser } from '../../src-main/adapters/offline/offline-analyser.ts';
import { analyserSuite } from './analyser-suite.ts';

analyserSuite('offline model', () => OfflineAnalyser.open());
