@echo off
rem Starts Tweetscope on a Node that can run it: TWEETSCOPE_NODE, the one beside it, or the one on PATH from 24 on.
setlocal
set "ROOT=%~dp0.."
set "NODE=%TWEETSCOPE_NODE%"
if defined NODE goto check
set "NODE=%ROOT%\node_modules\node\bin\node.exe"
if exist "%NODE%" goto run
set "NODE=node"
:check
"%NODE%" -e "process.exit(process.versions.node.split('.')[0] >= 24 ? 0 : 1)" >nul 2>nul
if errorlevel 1 goto missing
:run
"%NODE%" --disable-warning=ExperimentalWarning "%ROOT%\bin\launch.mjs" %*
exit /b %errorlevel%
:missing
echo tweetscope: no Node 24 or later found. 1>&2
echo Run "npm ci" in %ROOT% (it brings its own), install Node 24, or name one with TWEETSCOPE_NODE. 1>&2
exit /b 1
