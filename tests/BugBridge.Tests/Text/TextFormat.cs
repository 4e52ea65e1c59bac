namespace BugBridge.Tests.Text;

/// <summary>The format that a random text has to survive; each has a few things that it cannot hold.</summary>
public enum TextFormat
{
    Html,
    Adf,
    Markdown,
    Wiki,
}
