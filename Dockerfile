# A tag can be moved to another image. To build from images that cannot change, give the digests that your registry shows for these
# tags, with the at sign: --build-arg SDK_DIGEST=@sha256:... --build-arg ASPNET_DIGEST=@sha256:...
ARG SDK_TAG=10.0.401
ARG SDK_DIGEST=
ARG ASPNET_TAG=10.0.12
ARG ASPNET_DIGEST=

FROM mcr.microsoft.com/dotnet/sdk:${SDK_TAG}${SDK_DIGEST} AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY config/usability-categories.json config/
COPY src/ src/

# Exactly the packages of the lock files, by their hashes, or no image at all.
RUN dotnet restore src/BugBridge.Host --locked-mode
RUN dotnet publish src/BugBridge.Host -c Release --no-restore -o /app

FROM mcr.microsoft.com/dotnet/aspnet:${ASPNET_TAG}${ASPNET_DIGEST}
WORKDIR /bugbridge
COPY --from=build /app /app

# The image's own unprivileged account has to own the folders it writes, and nobody else reads them. New volumes take this over.
RUN mkdir -m 700 data logs && mkdir config && chown "$APP_UID" data logs
USER $APP_UID

# Reachable from outside the container; where from is a matter of the published ports.
ENV BUGBRIDGE__Web__Url=http://*:8580
EXPOSE 8580
VOLUME ["/bugbridge/data", "/bugbridge/logs"]
HEALTHCHECK --interval=30s --timeout=10s --start-period=20s CMD ["dotnet", "/app/bugbridge.dll", "health"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["dotnet", "/app/bugbridge.dll"]
CMD ["run"]
