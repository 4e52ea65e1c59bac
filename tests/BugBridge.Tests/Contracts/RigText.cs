namespace BugBridge.Tests.Contracts;

/// <summary>A message as a person sends it.</summary>
/// <param name="Content">HTML or plain text.</param>
/// <param name="IsHtml">Which of the two.</param>
public sealed record RigText(string Content, bool IsHtml)
{
    /// <summary>Plain text.</summary>
    public static RigText Plain(string text) => new(text, IsHtml: false);

    /// <summary>HTML.</summary>
    public static RigText Html(string html) => new(html, IsHtml: true);
}
