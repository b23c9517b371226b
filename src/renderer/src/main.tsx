import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './App';
import { start } from './actions';
import { listen } from './connection';
import { runMenuCommand } from './menu-commands';
import './styles/tokens.css';
import './styles/base.css';

// The content security policy forbids compiling schemas to code; zod otherwise tries and is reported for it.
z.config({ jitless: true });

const root = document.getElementById('root');
if (root !== null) {
  listen(runMenuCommand);
  await start();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
