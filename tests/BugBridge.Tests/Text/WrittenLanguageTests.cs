using BugBridge.Core.Text;
using Xunit;

namespace BugBridge.Tests.Text;

public sealed class WrittenLanguageTests
{
    [Theory]
    [InlineData("The export stops when I save it", "en")]
    [InlineData("No puedo iniciar sesión desde ayer", "es")]
    [InlineData("Der Export bricht ab, wenn ich speichere", "de")]
    [InlineData("Je ne peux pas me connecter depuis hier", "fr")]
    [InlineData("Não consigo entrar na minha conta quando uso o telefone", "pt")]
    [InlineData("Non posso salvare il documento, come devo fare?", "it")]
    [InlineData("Ik kan niet inloggen met mijn wachtwoord", "nl")]
    [InlineData("Jag kan inte logga in när det är sent", "sv")]
    [InlineData("Jeg kan ikke logge ind, hvad gør jeg efter det?", "da")]
    [InlineData("Jeg får ikke noen varsler etter det", "nb")]
    [InlineData("Laskut eivät tulostu, kun ne on tallennettu", "fi")]
    [InlineData("A mellékletek nem nyílnak meg, ha több van", "hu")]
    [InlineData("Quand j’exporte une facture, elle n’est pas complète", "fr")]
    [InlineData("Nao consigo exportar e nao sei porque, depois de salvar", "pt")]
    [InlineData("Nie mogę się zalogować, proszę o pomoc", "pl")]
    [InlineData("Я не могу войти в систему", "ru")]
    [InlineData("保存ができません", "ja")]
    [InlineData("저장할 수 없습니다", "ko")]
    [InlineData("无法保存文件", "zh")]
    public void A_text_tells_its_language(string text, string language) => Assert.Equal(language, WrittenLanguage.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("login")]
    [InlineData("HTTP 500")]
    [InlineData("System.NullReferenceException")]
    [InlineData("123 456")]
    [InlineData("la Ti.UI.le les.app /das/die/der")]
    [InlineData("var win = var doc")]
    [InlineData("\ud800 die")]
    public void What_has_no_words_of_a_language_tells_none(string text) => Assert.Null(WrittenLanguage.Of(text));
}
