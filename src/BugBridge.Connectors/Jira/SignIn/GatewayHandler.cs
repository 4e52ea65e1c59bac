namespace BugBridge.Connectors.Jira.SignIn;

/// <summary>Sends calls to the site by way of the <see cref="CloudGateway"/>.</summary>
internal sealed class GatewayHandler(CloudGateway gateway) : DelegatingHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = await gateway.AddressOfAsync(request.RequestUri!, cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}
