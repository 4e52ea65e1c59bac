using System.Diagnostics;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Notify;

/// <summary>Registers what sends packs.</summary>
internal static class NotifyServices
{
    /// <summary>Bytes; a chat answers with a word.</summary>
    private const int LongestAnswer = 64 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Adds it, over a pipeline and packs.</summary>
    public static IServiceCollection AddNotify(this IServiceCollection services, NotifySettings settings)
    {
        services.AddHttpClient(nameof(ChatSender), client => (client.Timeout, client.MaxResponseContentBufferSize) = (Longest, LongestAnswer))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),
            })

            // The client would log each address, and a chat's address is its secret.
            .RemoveAllLoggers();
        return services
            .AddSingleton(settings)
            .AddSingleton<ISender, FolderSender>()
            .AddSingleton<ISender, ChatSender>()
            .AddSingleton<PackPost>();
    }
}
