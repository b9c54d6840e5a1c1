@echo off
rem Starts fine-audit: with the runtime beside it, else JAVA_HOME, else the java on PATH (17 or later).
setlocal
set "HERE=%~dp0"
for /f "tokens=2 delims=:." %%c in ('chcp') do set "PAGE=%%c"
chcp 65001 >nul
set "OPTS=-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 %FINE_AUDIT_OPTS%"
set "PROGRAM=-jar "%HERE%lib\fine-audit.jar""
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%HERE%runtime\bin\java.exe" (
  set "JAVA=%HERE%runtime\bin\java.exe"
  set "PROGRAM=-m org.fineaudit/org.fineaudit.cli.Main"
)
"%JAVA%" %OPTS% %PROGRAM% %*
set "CODE=%ERRORLEVEL%"
if "%CODE%"=="9009" echo No Java found: take the package with the runtime folder, or install Java 17 or later
if defined PAGE chcp %PAGE% >nul
exit /b %CODE%
