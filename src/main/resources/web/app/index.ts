import './theme/tokens.css';
import './shell.ts';
