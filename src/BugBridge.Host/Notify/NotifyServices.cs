using BugBridge.Host.Configuration;

namespace BugBridge.Host.Notify;

/// <summary>Registers what sends packs.</summary>
internal static class NotifyServices
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Adds it, over a pipeline and packs.</summary>
    public static IServiceCollection AddNotify(this IServiceCollection services, NotifySettings settings)
    {
        services.AddHttpClient(nameof(ChatSender), client => client.Timeout = Longest)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        return services
            .AddSingleton(settings)
            .AddSingleton(settings.Mail)
            .AddSingleton<ISender, FolderSender>()
            .AddSingleton<ISender, MailSender>()
            .AddSingleton<ISender, ChatSender>()
            .AddSingleton<PackPost>();
    }
}
