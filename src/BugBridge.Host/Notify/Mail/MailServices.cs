using BugBridge.Host.Configuration;

namespace BugBridge.Host.Notify.Mail;

/// <summary>Registers what sends mail.</summary>
internal static class MailServices
{
    /// <summary>Bytes; a token is short.</summary>
    private const int LongestAnswer = 64 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Adds the mail server, and that packs are sent by it.</summary>
    public static IServiceCollection AddMailing(this IServiceCollection services, MailSettings settings) => services.AddMail(settings).AddSingleton<ISender, MailSender>();

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
