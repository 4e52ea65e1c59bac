using BugBridge.Core.Deliveries;
using BugBridge.Host.Configuration;
using MimeKit;

namespace BugBridge.Host.Notify.Mail;

/// <summary>Writes a pack as a mail.</summary>
internal static class PackMail
{
    /// <summary>The mail: the summary as its text, the files attached.</summary>
    /// <exception cref="SendException">The target holds what is no address.</exception>
    public static MimeMessage Write(Delivery delivery, string from, DateTimeOffset now)
    {
        var mail = new MimeMessage { Subject = delivery.Title, Date = now, Body = Body(delivery) };
        try
        {
            mail.From.Add(new MailboxAddress("BugBridge", MailAddresses.TryParse(from, out var sender) ? sender.Address : from));
            mail.To.AddRange(MailAddresses.ParseList(delivery.Target[MailSender.Prefix.Length..]));
        }
        catch (ParseException failure)
        {
            throw new SendException($"'{delivery.Target[MailSender.Prefix.Length..]}' cannot be mailed to: {failure.Message}", failure);
        }

        // The same for every try, so that a mail that came twice is known as one.
        mail.MessageId = $"{delivery.Stamp}@bugbridge";
        return mail;
    }

    private static Multipart Body(Delivery delivery)
    {
        var body = new Multipart("mixed") { new TextPart("plain") { Text = delivery.Summary } };
        foreach (var file in delivery.Files)
        {
            var type = ContentType.Parse(file.MediaType);
            body.Add(new MimePart(type.MediaType, type.MediaSubtype)
            {
                FileName = file.Name,
                ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = file.Name },

                // Text would have its lines ended anew otherwise, and the file is to arrive as it is.
                ContentTransferEncoding = ContentEncoding.Base64,
                Content = new MimeContent(new MemoryStream(file.Content)),
            });
        }

        return body;
    }
}
