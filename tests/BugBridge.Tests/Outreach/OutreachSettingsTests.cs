using BugBridge.Core.Outreach;
using Xunit;

namespace BugBridge.Tests.Outreach;

public sealed class OutreachSettingsTests
{
    [Fact]
    public void The_defaults_are_right_and_send_nothing_without_approval()
    {
        Assert.Empty(new OutreachSettings().Faults());
        Assert.Equal(SendPolicy.OnApproval, new OutreachSettings().Send);
    }

    [Fact]
    public void All_faults_are_told_at_once_each_with_its_path()
    {
        var settings = new OutreachSettings
        {
            ClosedWithinDays = 0,
            Language = "fr",
            Templates =
            [
                new() { Event = OutreachKind.Slip, Language = "de", Text = "Hallo {customer}, es wird {date} statt {before}." },
                new() { Event = OutreachKind.Slip, Language = "DE", Text = "{date}" },
                new() { Event = OutreachKind.Fixed, Language = "de", Text = "Hallo {costumer}, {version}" },
                new() { Event = OutreachKind.Estimate, Language = "de", Text = "Bald." },
                new() { Event = OutreachKind.Released, Language = "not a language", Text = " " },
            ],
        };

        var faults = settings.Faults().ToList();

        Assert.Equal(
            [
                "ClosedWithinDays", "Templates:1:Event", "Templates:2:Text", "Templates:2:Text", "Templates:3:Text", "Templates:4:Language", "Templates:4:Text",
                .. OutreachKinds.All.Select(_ => "Language"),
            ],
            faults.Select(fault => fault.Path));
        Assert.Contains(faults, fault => fault.Problem.Contains("{costumer} is not available for Fixed", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Problem.Contains("{version} is not available for Fixed", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Problem.Contains("does not say {date}", StringComparison.Ordinal));
        Assert.All(faults, fault => Assert.NotEmpty(fault.Remedy));
    }

    [Theory]
    [InlineData("Fixed {")]
    [InlineData("Use the template {} { x }")]
    public void Braces_that_name_nothing_are_text(string text) =>
        Assert.Empty(new OutreachSettings { Templates = [new() { Event = OutreachKind.Fixed, Text = text }] }.Faults());

    [Fact]
    public void Another_language_is_enough_when_it_has_a_template_for_each_event_in_use()
    {
        var settings = new OutreachSettings
        {
            Language = "fr",
            Events = [OutreachKind.Fixed],
            Templates = [new() { Event = OutreachKind.Fixed, Language = "fr", Text = "C'est corrigé." }],
        };

        Assert.Empty(settings.Faults());
    }
}
