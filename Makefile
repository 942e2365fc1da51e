# The commands of this house. `make help` prints them.

JAVA     := $(if $(JAVA_HOME),$(JAVA_HOME)/bin/java,java)
MVN      := mvn -B -ntp
JAR      := payara-config/target/tessera.jar
CHROMIUM ?= $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)
SUDO     := $(if $(filter-out 0,$(shell id -u)),sudo)
# federation's tests lend the demo its peers
SOURCES  := $(shell find pom.xml */pom.xml */src/main federation/src/test -type f -not -path 'it/*' -not -path 'bench/*')

# Quick to start rather than quick when warm. The product itself runs without flags.
JAVA_OPTS ?= -XX:TieredStopAtLevel=1 -Xmx512m

export CHROMIUM
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD = 1

.DEFAULT_GOAL := help
.PHONY: help run build test it bench format tools browser

help: ## print this
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-8s%s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(JAR) ## boot Tessera with the demo world; Ctrl-C ends it
	@TESSERA_DEMO=$${TESSERA_DEMO:-true} exec $(JAVA) $(JAVA_OPTS) -jar $(JAR)

build: $(JAR) ## make payara-config/target/tessera.jar, which is the whole product

test: tools browser ## everything that CI runs: units, container, browser journeys
	$(MVN) verify

it: $(JAR) browser ## one class of journeys against the built product: make it TEST=FirstPageIT
	$(MVN) verify -pl it $(if $(TEST),-Dit.test=$(TEST))

bench: tools ## what a sign-in costs, in CPU seconds: all of it, or make bench PARTS=saml,timing
	$(MVN) -q verify -DskipTests -pl bench -am -Dbench=true $(if $(PARTS),-Dbench.parts=$(PARTS))

format: tools ## put the formatting right
	$(MVN) -q spotless:apply

$(JAR): $(SOURCES) | tools
	@echo "Building $@; the first time fetches what it needs, which takes some minutes."
	@$(MVN) -q package -DskipTests -Dspotless.skip=true -pl payara-config -am
	@touch $@

tools:
	@command -v mvn >/dev/null || { echo "Maven is missing: install it with '$(SUDO) apt-get install maven'."; exit 1; }
	@command -v $(JAVA) >/dev/null || { echo "Java is missing: install it with '$(SUDO) apt-get install openjdk-17-jdk-headless'."; exit 1; }
	@$(JAVA) --list-modules 2>/dev/null | grep -q '^jdk.compiler@\(1[7-9]\|[2-9][0-9]\)' || { echo "A JDK of release 17 or newer is needed, and $(JAVA) is none: install openjdk-17-jdk-headless or set JAVA_HOME."; exit 1; }

browser:
ifeq ($(strip $(CHROMIUM)),)
	@command -v apt-get >/dev/null || { echo "Chromium is missing: install it and name its path in CHROMIUM."; exit 1; }
	@echo "Installing Chromium for the browser journeys."
	@$(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends chromium >/dev/null
endif
