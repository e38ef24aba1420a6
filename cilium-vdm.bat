@echo off
rem Runs cilium-vdm, installed beside its jar.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if not defined JAVA_HOME goto found
if exist "%java%" goto found
echo cilium-vdm: JAVA_HOME is %JAVA_HOME%, which holds no bin\java.exe: set it to a JDK 17 or newer 1>&2
exit /b 2
:found
if not exist "%~dp0cilium-vdm.jar" (
  echo cilium-vdm: no cilium-vdm.jar in %~dp0 1>&2
  exit /b 2
)
rem A check is short, and VDM functions that recurse over long sequences need the stack.
set "flags=-XX:+UseParallelGC"
if "%~1"=="check" set "flags=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
if exist "%~dp0cilium-vdm.jsa" set "flags=%flags% -Xlog:cds=off -Xlog:cds+dynamic=off -XX:SharedArchiveFile="%~dp0cilium-vdm.jsa""
"%java%" -Xss16m -Xshare:auto %flags% -jar "%~dp0cilium-vdm.jar" %*
exit /b %ERRORLEVEL%
