using System.Collections.Immutable;
using BugBridge.Sandbox.Demo.Topics;

namespace BugBridge.Sandbox.Demo.Company;

/// <summary>Writes what followed a ticket's first message.</summary>
internal sealed class ThreadComposer(DemoTexts texts, Random random)
{
    // Minutes between two messages.
    private const int LongestInChat = 20;
    private const int LongestWait = 36 * 60;

    /// <summary>The thread; all of it lies within the ticket's age.</summary>
    public ImmutableArray<DemoPost> Posts(
        DemoTopic topic, DemoReport report, DemoCustomer customer, DemoPerson rep, TimeSpan age, Func<string, string> fill)
    {
        var posts = report.Posts.IsEmpty ? Usual(topic, report.Language) : report.Posts;
        var longest = Math.Min((int)(age / (posts.Length + 1)).TotalMinutes, report.Channel is "chat" ? LongestInChat : LongestWait);
        return
        [
            .. posts.Select(post => new DemoPost(
                post.Kind,
                DemoTexts.Html(Signed(post.Kind, fill(post.Text), report.Language, customer, rep)),
                TimeSpan.FromMinutes(random.Between(1, longest)))),
        ];
    }

    private ImmutableArray<(PostKind Kind, string Text)> Usual(DemoTopic topic, DemoLanguage language) => topic.Kind == TopicKind.Bug
        ? [.. Bug(topic, language)]
        : [.. Question(topic, language)];

    private IEnumerable<(PostKind Kind, string Text)> Bug(DemoTopic topic, DemoLanguage language)
    {
        yield return (PostKind.Reply, texts.Voice("bug-reply", language));
        if (random.Percent(35))
        {
            yield return (PostKind.Note, texts.Voice("private"));
        }

        if (random.Percent(55))
        {
            yield return (PostKind.Customer, texts.Voice("bug-back", language));
        }

        if (topic.Note is not null && random.Percent(40))
        {
            yield return (PostKind.Note, topic.Note);
        }
    }

    private IEnumerable<(PostKind Kind, string Text)> Question(DemoTopic topic, DemoLanguage language)
    {
        yield return (PostKind.Reply, Answer(topic, language));
        if (random.Percent(15))
        {
            yield return (PostKind.Note, texts.Voice("private"));
        }

        if (random.Percent(60))
        {
            yield return (PostKind.Customer, texts.Voice("thanks", language));
        }
    }

    private string Answer(DemoTopic topic, DemoLanguage language) => language == DemoLanguage.English
        ? topic.Answer!
        : topic.SpanishAnswer ?? texts.Voice(topic.Kind == TopicKind.Usability ? "usability" : "answer", language);

    private static string Signed(PostKind kind, string text, DemoLanguage language, DemoCustomer customer, DemoPerson rep) => (kind, language) switch
    {
        (PostKind.Reply, DemoLanguage.Spanish) => $"Hola, {customer.FirstName}:\n\n{text}\n\nUn saludo,\n{rep.FirstName}, equipo de {DemoCompany.Product}",
        (PostKind.Reply, _) => $"Hi {customer.FirstName},\n\n{text}\n\nBest regards,\n{rep.FirstName}, {DemoCompany.Product} support",
        _ => text,
    };
}
