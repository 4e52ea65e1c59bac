using BugBridge.Core.Rules;
using Xunit;

namespace BugBridge.Tests.Rules;

public sealed class GreetingsTests
{
    [Theory]
    [InlineData("Hello, kits are deducted twice", "Kits are deducted twice")]
    [InlineData("Hi team - kits are deducted twice", "Kits are deducted twice")]
    [InlineData("Hi there! Export crashes", "Export crashes")]
    [InlineData("Dear support team, export crashes", "Export crashes")]
    [InlineData("Good morning. Export crashes", "Export crashes")]
    [InlineData("Buenos días, la exportación falla", "La exportación falla")]
    [InlineData("Hola a todos: la exportación falla", "La exportación falla")]
    [InlineData("Guten Tag, der Export bricht ab", "Der Export bricht ab")]
    [InlineData("Bonjour, l'export échoue", "L'export échoue")]
    [InlineData("Hello!", "")]
    public void A_greeting_is_taken_off(string subject, string left) => Assert.Equal(left, Greetings.TakenOff(subject));

    [Theory]
    [InlineData("Hello World crashes at start")]
    [InlineData("Hello World, the sample, crashes")]
    [InlineData("Hi-res pictures are blurred")]
    [InlineData("Hey button is missing")]
    [InlineData("Dear customer mails are sent twice")]
    [InlineData("High memory use, then a crash")]
    [InlineData("Salute")]
    public void What_only_begins_like_one_stays(string subject) => Assert.Equal(subject, Greetings.TakenOff(subject));
}
