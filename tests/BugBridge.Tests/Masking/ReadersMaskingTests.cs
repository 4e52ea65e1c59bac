using BugBridge.Core.Masking;
using Xunit;

namespace BugBridge.Tests.Masking;

/// <summary>What is taken out of examples that are read aloud, beside what is taken out for everybody.</summary>
public sealed class ReadersMaskingTests
{
    [Theory]
    [InlineData("Ship it to 742 Evergreen Road, Springfield, OR 97477 please.", "Ship it to [address] please.")]
    [InlineData("We moved to 12b High Street.", "We moved to [address]")]
    [InlineData("It prints Calle de Alcalá 45, 28014 Madrid on top.", "It prints [address] on top.")]
    [InlineData("Vivo en la avenida Diagonal, 211.", "Vivo en la [address].")]
    [InlineData("Die Adresse Lindenstraße 7a, 10969 Berlin fehlt.", "Die Adresse [address] fehlt.")]
    [InlineData("Notre bureau: 14 rue de la Paix, 75002 Paris", "Notre bureau: [address]")]
    [InlineData("Sede in Via Garibaldi 12, 20121 Milano", "Sede in [address]")]
    [InlineData("Delivery address: The Old Mill, Little Wenlock\nThanks", "Delivery address: [address]\nThanks")]
    public void Street_addresses_are_masked(string text, string expected) => Assert.Equal(expected, PersonalData.Mask(text));

    [Theory]
    [InlineData("My SSN is 078-05-1120.", "My SSN is [id].")]
    [InlineData("DNI 12345678Z", "DNI [id]")]
    [InlineData("NIE X1234567L, por favor", "NIE [id], por favor")]
    [InlineData("Il mio codice RSSMRA85T10A562S non va", "Il mio codice [id] non va")]
    [InlineData("CPF 529.982.247-25", "CPF [id]")]
    [InlineData("National insurance number: QQ 12 34 56 C", "National insurance number: [id]")]
    [InlineData("passport number 925665416", "passport number [id]")]
    public void Numbers_of_identity_papers_are_masked(string text, string expected) => Assert.Equal(expected, PersonalData.Mask(text));

    [Theory]
    [InlineData("Mrs Example cannot log in.", "Mrs [name] cannot log in.")]
    [InlineData("My colleague Robin Sample sees it, too.", "My colleague [name] sees it, too.")]
    [InlineData("Hi Robin,\nwhere is it?", "Hi [name],\nwhere is it?")]
    [InlineData("Where is it?\n\nKind regards,\nRobin Sample", "Where is it?\n\nKind regards,\n[name]")]
    [InlineData("Me llamo Robin y no encuentro el botón", "Me llamo [name] y no encuentro el botón")]
    public void Other_people_are_masked_where_the_words_beside_tell_that_they_are_people(string text, string expected) => Assert.Equal(expected, PersonalData.Mask(text));

    [Theory]
    [InlineData("Hi team, the export is in 3 places on Main Menu 2 and takes 5 Way too long.")]
    [InlineData("Order 12345678A was placed twice, version 10.20.300 of 2026-10-05.")]
    [InlineData("My manager cannot see it. Dear Support, please help. Thanks\nfor the quick answer")]
    [InlineData("The passport page loads 12 images via Settings.")]
    public void What_only_looks_alike_stays(string text) => Assert.Equal(text, PersonalData.Mask(text));

    [Fact]
    public void Engineers_go_on_seeing_what_may_be_the_fault() =>
        Assert.Equal("It prints Lindenstraße 7a twice.", new Masker(new PrivacySettings(), MaskAudience.Engineers).Mask("It prints Lindenstraße 7a twice.", MaskNames.None));

    [Fact]
    public void Masking_again_changes_nothing()
    {
        var once = PersonalData.Mask("Dear Robin,\nMrs Example of 742 Evergreen Road has SSN 078-05-1120.");

        Assert.Equal(once, PersonalData.Mask(once));
    }
}
