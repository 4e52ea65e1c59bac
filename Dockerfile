FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY config/usability-categories.json config/
COPY src/ src/
RUN dotnet publish src/BugBridge.Host -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /bugbridge
COPY --from=build /app /app

# The image's own unprivileged account has to own the folders it writes.
RUN mkdir data logs config && chown "$APP_UID" data logs
USER $APP_UID

# Reachable from outside the container; where from is a matter of the published ports.
ENV BUGBRIDGE__Web__Url=http://*:8580
EXPOSE 8580
VOLUME ["/bugbridge/data", "/bugbridge/logs"]
HEALTHCHECK --interval=30s --timeout=10s --start-period=20s CMD ["dotnet", "/app/bugbridge.dll", "health"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["dotnet", "/app/bugbridge.dll"]
CMD ["run"]
