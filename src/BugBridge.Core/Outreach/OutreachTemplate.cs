namespace BugBridge.Core.Outreach;

/// <summary>The words of one kind of news in one language.</summary>
public sealed class OutreachTemplate
{
    /// <summary>Which news.</summary>
    public OutreachKind Event { get; set; }

    /// <summary>The language, as an IETF tag such as <c>es</c> or <c>pt-BR</c>. Its customers are those whose tag is the same or starts with it.</summary>
    public string Language { get; set; } = "en";

    /// <summary>
    /// The text. A blank line parts paragraphs. It may name <c>{customer}</c>, <c>{subject}</c> (of the ticket) and <c>{issue}</c> (the key in Jira) everywhere;
    /// <c>{date}</c> in news with a date, <c>{before}</c> in Slip, Sooner and NoDate, <c>{workaround}</c> in Workaround and WorkaroundChanged, <c>{version}</c> in Released.
    /// </summary>
    public string Text { get; set; } = string.Empty;
}
