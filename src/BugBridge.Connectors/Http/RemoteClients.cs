using Microsoft.Extensions.DependencyInjection;
using Refit;

namespace BugBridge.Connectors.Http;

/// <summary>
/// Registers the HTTP clients of a remote, the same for all vendors: one for its own address, and one for the hosts that its files lie on, which gets no
/// credentials. Every request passes a <see cref="RemoteHandler"/>; what a vendor adds stands behind that. Nothing of a request is logged: its address may hold
/// what people wrote.
/// </summary>
internal static class RemoteClients
{
    private const string Own = "own";
    private const string Others = "others";

    /// <summary>Registers both clients, <typeparamref name="TApi"/> over the first, and <see cref="FileTransfer"/> over both. For one remote only.</summary>
    public static (IHttpClientBuilder Own, IHttpClientBuilder Others) AddRemote<TApi>(this IServiceCollection services, RemoteWiring wiring)
        where TApi : class
    {
        services.AddSender(Own, wiring, () => RemoteNetwork.Create(wiring.KeepsCookies));
        services.AddSender(Others, wiring, () => RemoteNetwork.Create(keepsCookies: false, wiring.Places));
        services.AddSingleton(provider =>
        {
            var clients = provider.GetRequiredService<IHttpClientFactory>();
            return new FileTransfer(clients.CreateClient(NameOf<TApi>()), clients.CreateClient(Others), wiring.Places, wiring.Profile, wiring.Clock);
        });
        return (services.AddRemoteApi<TApi>(wiring), services.AddHttpClient(Others).Through(Others, wiring));
    }

    /// <summary>Registers a client of its own for further calls to the remote's own address, with another profile.</summary>
    public static IHttpClientBuilder AddRemoteApi<TApi>(this IServiceCollection services, RemoteWiring wiring)
        where TApi : class => services
        .AddRefitGeneratedClient<TApi>(_ => JsonBodies.Settings(wiring.Json, wiring.Profile), NameOf<TApi>())
        .ConfigureHttpClient(http => http.BaseAddress = wiring.Address)
        .Through(Own, wiring);

    private static string NameOf<TApi>() => typeof(TApi).Name;

    private static void AddSender(this IServiceCollection services, string name, RemoteWiring wiring, Func<HttpMessageHandler> create)
    {
        if (wiring.Sender is { } sender)
        {
            services.AddKeyedSingleton(name, sender);
        }
        else
        {
            services.AddKeyedSingleton(name, (_, _) => create());
        }
    }

    private static IHttpClientBuilder Through(this IHttpClientBuilder client, string sender, RemoteWiring wiring) => client
        // RemoteHandler limits the time of each try; the whole, with its waits for the budget, may take longer.
        .ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan)
        .RemoveAllLoggers()
        // The network renews its connections by itself.
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        .ConfigurePrimaryHttpMessageHandler(services => services.GetRequiredKeyedService<HttpMessageHandler>(sender))
        .AddHttpMessageHandler(() => new RemoteHandler(wiring.Profile, wiring.Budget, wiring.Clock));
}
