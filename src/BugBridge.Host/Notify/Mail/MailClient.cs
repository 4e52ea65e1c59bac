using MailKit.Net.Smtp;
using MimeKit;

namespace BugBridge.Host.Notify.Mail;

/// <summary>A connection for mail that goes on when the server refuses one of several addresses.</summary>
internal sealed class MailClient : SmtpClient
{
    private readonly Dictionary<MailboxAddress, string> _refused = [];

    /// <summary>The addresses that the server refused, each with itself and the reason in words.</summary>
    public IReadOnlyDictionary<MailboxAddress, string> Refused => _refused;

    protected override void OnRecipientNotAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) =>
        _refused[mailbox] = $"{mailbox.Address} ({(int)response.StatusCode} {response.Response})";

    /// <summary>Nobody would get the mail, so it is as if it had not been taken.</summary>
    protected override void OnNoRecipientsAccepted(MimeMessage message) =>
        throw new SmtpCommandException(SmtpErrorCode.RecipientNotAccepted, SmtpStatusCode.MailboxUnavailable, string.Join(", ", _refused.Values));
}
