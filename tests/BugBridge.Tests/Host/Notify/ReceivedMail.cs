using System.Text;
using MimeKit;

namespace BugBridge.Tests.Host.Notify;

/// <summary>A mail as a server received it.</summary>
/// <param name="To">The addresses of its envelope.</param>
/// <param name="User">Who had signed in, or an empty text.</param>
/// <param name="IsSecure">Whether the connection was encrypted.</param>
/// <param name="Raw">Its bytes.</param>
internal sealed record ReceivedMail(IReadOnlyList<string> To, string User, bool IsSecure, byte[] Raw)
{
    /// <summary>As it stood on the line.</summary>
    public string Text => Encoding.Latin1.GetString(Raw);

    /// <summary>As a mail program reads it.</summary>
    public MimeMessage Read() => MimeMessage.Load(new MemoryStream(Raw));

    /// <summary>The attached file of that name, as its reader saves it.</summary>
    public byte[] File(string name)
    {
        using var saved = new MemoryStream();
        Read().Attachments.OfType<MimePart>().Single(part => part.FileName == name).Content!.DecodeTo(saved);
        return saved.ToArray();
    }
}
