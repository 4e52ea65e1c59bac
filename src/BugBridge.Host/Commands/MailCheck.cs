using BugBridge.Core.Remotes;
using BugBridge.Host.Notify;
using BugBridge.Host.Notify.Mail;

namespace BugBridge.Host.Commands;

/// <summary>Whether the mail server lets the bridge in. Without it packs wait, and the bridge works, so its fault is a warning.</summary>
internal static class MailCheck
{
    /// <summary>What keeps packs from being mailed. Nobody is asked when none are, and no mail is sent.</summary>
    public static async Task<IEnumerable<SetupFault>> FaultsAsync(Session session, CancellationToken cancellationToken)
    {
        if (!session.Settings.Notify.IsMailed)
        {
            return [];
        }

        await using var services = new ServiceCollection().AddSingleton(session.Around.Clock).AddMail(session.Settings.Notify.Mail).BuildServiceProvider();
        try
        {
            await services.GetRequiredService<MailServer>().TalkAsync((_, _) => Task.FromResult(true), cancellationToken);
            return [];
        }
        catch (SendException failure)
        {
            return [new SetupFault("Notify:Mail", failure.Message, "Fix that and check again.", IsFatal: false)];
        }
    }
}
