#!/usr/bin/env bash
# Compiles JavaTokens.java into a temporary folder and runs it with the arguments given.
# Needs Debian's liblucene8-java and a JDK: apt-get install liblucene8-java openjdk-17-jdk-headless
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
jars=${LUCENE_JARS:-/usr/share/java}
path=$jars/lucene-core-8.7.0.jar:$jars/lucene-analyzers-common-8.7.0.jar:$jars/lucene-analyzers-smartcn-8.7.0.jar
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
javac -cp "$path" -d "$classes" "$here/JavaTokens.java"
java -Xmx1g -cp "$classes:$path" JavaTokens "$@"
