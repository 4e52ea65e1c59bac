using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using BugBridge.Core.Deliveries;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Notify;

/// <summary>Mails the files to all addresses of the target, in one mail.</summary>
internal sealed class MailSender(MailSettings settings, TimeProvider clock) : ISender
{
    public const string Prefix = "mail:";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public string Scheme => Prefix;

    public async Task SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var mail = Compose(delivery);
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Security == MailSecurity.StartTls };
        if (settings.User.Length > 0)
        {
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        }

        try
        {
            await client.SendMailAsync(mail, either.Token);
        }
        catch (OperationCanceledException late) when (limit.IsCancellationRequested)
        {
            throw new SendException($"The mail server {settings.Host}:{settings.Port} did not answer within {Longest.TotalSeconds:0} seconds.", late);
        }
        catch (Exception failure) when (failure is SmtpException or InvalidOperationException or IOException)
        {
            throw new SendException($"The mail server {settings.Host}:{settings.Port} did not take the mail: {Innermost(failure)}", failure);
        }
    }

    private MailMessage Compose(Delivery delivery)
    {
        var mail = new MailMessage
        {
            From = new MailAddress(settings.From, "BugBridge"),
            Subject = delivery.Title,
            SubjectEncoding = Encoding.UTF8,
            Body = delivery.Summary,
            BodyEncoding = Encoding.UTF8,
        };
        mail.To.Add(delivery.Target[Prefix.Length..]);

        // The same for every try, so that a mail that came twice is known as one.
        mail.Headers.Add("Message-ID", $"<{delivery.Stamp}@bugbridge>");
        foreach (var file in delivery.Files)
        {
            mail.Attachments.Add(new Attachment(new MemoryStream(file.Content), file.Name) { ContentType = { MediaType = new ContentType(file.MediaType).MediaType } });
        }

        return mail;
    }

    private static string Innermost(Exception failure) => failure.InnerException is { } inner ? Innermost(inner) : failure.Message;
}
