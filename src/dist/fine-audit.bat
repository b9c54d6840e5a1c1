@echo off
rem Starts fine-audit: with the runtime beside it, else JAVA_HOME, else the java on PATH (17 or later).
setlocal
set "HERE=%~dp0"
for /f "tokens=2 delims=:." %%c in ('chcp') do set "PAGE=%%c"
chcp 65001 >nul

rem Up to some 40,000 cases, 64 MB or 10 MB of a workbook, work is done sooner if Java spends no time on making its code faster.
set "FEW=-XX:TieredStopAtLevel=1"
set "FILES=0"
:weigh
if [%1]==[] goto weighed
if "%~1"=="" goto next
if "%~1"=="-" set "FEW="
for %%f in ("%~1") do set /a FILES+=1
for %%f in ("%~1") do if exist "%%~f" if %%~zf GTR 67108864 set "FEW="
for %%f in ("%~1") do if exist "%%~f" if /i "%%~xf"==".xlsx" if %%~zf GTR 10485760 set "FEW="
if not exist "%~1\*" goto next
pushd "%~1"
for %%f in (*) do set /a FILES+=1
for %%f in (*) do if %%~zf GTR 67108864 set "FEW="
for %%f in (*.xlsx) do if %%~zf GTR 10485760 set "FEW="
popd
:next
shift
if %FILES% LSS 100 goto weigh
set "FEW="
:weighed
rem So little is cleared away in such work that one thread does it best.
if defined FEW if not defined FINE_AUDIT_OPTS set "FEW=%FEW% -XX:+UseSerialGC"
set "OPTS=-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 %FEW% %FINE_AUDIT_OPTS%"
set "JAVA=%HERE%runtime\bin\java.exe"
if not exist "%JAVA%" goto find
"%JAVA%" %OPTS% -m org.fineaudit/org.fineaudit.cli.Main %*
set "CODE=%ERRORLEVEL%"
goto end

:find
set "JAVA="
if not defined JAVA_HOME goto path
if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
:path
if not defined JAVA for %%j in (java.exe) do set "JAVA=%%~$PATH:j"
set "CODE=127"
if not defined JAVA goto missing

rem 17 of 17.0.15, 8 of 1.8.0: from the file beside a Java, which takes no time, else from itself.
set "FEATURE="
for %%h in ("%JAVA%\..\..\release") do set "RELEASE=%%~fh"
if not exist "%RELEASE%" goto ask
for /f "usebackq tokens=1,2 delims==" %%k in ("%RELEASE%") do if "%%k"=="JAVA_VERSION" set "FEATURE=%%~l"
:ask
if defined FEATURE goto compare
for /f "tokens=2,3" %%k in ('call "%JAVA%" -version 2^>^&1') do if "%%k"=="version" set "FEATURE=%%~l"
if not defined FEATURE goto run
:compare
if "%FEATURE:~0,2%"=="1." set "FEATURE=%FEATURE:~2%"
for /f "delims=.-_+" %%v in ("%FEATURE%") do set "FEATURE=%%v"
set "CODE=126"
if %FEATURE% LSS 17 goto old

:run
"%JAVA%" %OPTS% -jar "%HERE%lib\fine-audit.jar" %*
set "CODE=%ERRORLEVEL%"

:end
if defined PAGE chcp %PAGE% >nul
exit /b %CODE%

:missing
>&2 echo 找不到 Java：请用带 runtime 文件夹的安装包，或者安装 Java 17 以上
>&2 echo No Java found: take the package with the runtime folder, or install Java 17 or later
goto end

:old
>&2 echo Java 太旧："%JAVA%" 是 %FEATURE%，要 17 以上。请用带 runtime 文件夹的安装包，或者安装 Java 17 以上，用 JAVA_HOME 指明
>&2 echo Java is too old: "%JAVA%" is %FEATURE%, 17 or later is needed. Take the package with the runtime folder, or install Java 17 and set JAVA_HOME
goto end
