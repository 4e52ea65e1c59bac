using System.Diagnostics;
using BugBridge.Host.Configuration;
using BugBridge.Host.Notify.Mail;

namespace BugBridge.Host.Notify;

/// <summary>Registers what sends packs.</summary>
internal static class NotifyServices
{
    /// <summary>Bytes; a chat answers with a word, and a token is short.</summary>
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
            .AddMail(settings.Mail)
            .AddSingleton(settings)
            .AddSingleton<ISender, FolderSender>()
            .AddSingleton<ISender, MailSender>()
            .AddSingleton<ISender, ChatSender>()
            .AddSingleton<PackPost>();
    }

    /// <summary>Adds the mail server alone, over a clock.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, MailSettings settings)
    {
        services.AddHttpClient(nameof(MailTokens), client => (client.Timeout, client.MaxResponseContentBufferSize) = (Longest, LongestAnswer))

            // The request holds the client's secret, which only the named address may get.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
            .RemoveAllLoggers();
        return services.AddSingleton(settings).AddSingleton<MailTokens>().AddSingleton<MailServer>();
    }
}
