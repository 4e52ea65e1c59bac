using BugBridge.Core.Deliveries;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Notify.Mail;

/// <summary>Mails the files to all addresses of the target, in one mail. When some are refused, only those are tried again.</summary>
internal sealed class MailSender(MailSettings settings, MailServer server, TimeProvider clock) : ISender
{
    public const string Prefix = "mail:";

    public string Scheme => Prefix;

    public async Task SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        using var mail = PackMail.Write(delivery, settings.From, clock.GetUtcNow());
        var refused = await server.TalkAsync(
            async (client, stopping) =>
            {
                await client.SendAsync(mail, stopping);
                return client.Refused;
            },
            cancellationToken);
        if (refused.Count > 0)
        {
            throw new SendException($"The mail server {server.Name} accepted the mail, but not for {string.Join(", ", refused.Values)}")
            {
                Remaining = Prefix + string.Join(',', refused.Keys.Select(one => one.Address)),
            };
        }
    }
}
