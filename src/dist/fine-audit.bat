@echo off
rem Starts fine-audit: with the runtime beside it, else JAVA_HOME, else the java on PATH (17 or later).
setlocal
set "HERE=%~dp0"
for /f "tokens=2 delims=:." %%c in ('chcp') do set "PAGE=%%c"
chcp 65001 >nul
set "OPTS=-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 %FINE_AUDIT_OPTS%"
set "PROGRAM=-m org.fineaudit/org.fineaudit.cli.Main"
set "JAVA=%HERE%runtime\bin\java.exe"
if exist "%JAVA%" goto run

set "PROGRAM=-jar "%HERE%lib\fine-audit.jar""
set "JAVA="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA for %%j in (java.exe) do set "JAVA=%%~$PATH:j"
set "CODE=127"
if not defined JAVA goto missing

rem 17 of 17.0.15, 8 of 1.8.0: from the file beside a Java, which takes no time, else from itself.
set "FEATURE="
for %%h in ("%JAVA%\..\..\release") do set "RELEASE=%%~fh"
if exist "%RELEASE%" for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%RELEASE%"') do set "FEATURE=%%~v"
if not defined FEATURE for /f "tokens=3" %%v in ('""%JAVA%" -version 2^>^&1 ^| findstr /c:" version ""') do set "FEATURE=%%~v"
if not defined FEATURE goto run
if "%FEATURE:~0,2%"=="1." set "FEATURE=%FEATURE:~2%"
for /f "delims=.-_+" %%v in ("%FEATURE%") do set "FEATURE=%%v"
set "CODE=126"
if %FEATURE% LSS 17 goto old

:run
"%JAVA%" %OPTS% %PROGRAM% %*
set "CODE=%ERRORLEVEL%"

:end
if defined PAGE chcp %PAGE% >nul
exit /b %CODE%

:missing
>&2 echo 找不到 Java：请用带 runtime 文件夹的安装包，或者安装 Java 17 以上
>&2 echo No Java found: take the package with the runtime folder, or install Java 17 or later
goto end

:old
>&2 echo Java 太旧：%JAVA% 是 %FEATURE%，要 17 以上。请用带 runtime 文件夹的安装包，或者安装 Java 17 以上，用 JAVA_HOME 指明
>&2 echo Java is too old: %JAVA% is %FEATURE%, 17 or later is needed. Take the package with the runtime folder, or install Java 17 and set JAVA_HOME
goto end
