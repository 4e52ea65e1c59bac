using System.Collections.Frozen;
using System.Collections.Immutable;
using BugBridge.Core.Text;

namespace BugBridge.Core.FirstContact;

/// <summary>The words of messages that only thank, in the languages of which customers wrote, in lower case and without accents.</summary>
internal static class ThanksWords
{
    private const string English =
        "you u so much very a lot again for the your all this that it its is was works working worked now perfectly perfect great awesome excellent brilliant wonderful "
        + "fantastic nice good fine ok okay yes got i we my our help helping support quick quickly fast prompt kind reply response answer answering update information info "
        + "assistance solution fix time everyone everybody team solved fixed resolved gone really many million ton did does trick exactly what needed and be day weekend";

    private const string Spanish =
        "muchas mil muchisimas por la el lo los las su tu ayuda respuesta rapida rapidez atencion todo genial excelente vale acuerdo ya funciona funciono muy amable amables les le te "
        + "estupendo solucion solucionado resuelto y de";

    private const string German =
        "vielen vielmals herzlichen herzlich besten schon schoen fur fuer die das den der schnelle schnellen schnell rasche prompte hilfe antwort ruckmeldung rueckmeldung "
        + "unterstutzung unterstuetzung ihre ihrer ihren eure deine sehr super perfekt prima toll klasse es funktioniert jetzt wieder geht nun alles gut bestens und lieben ich mich ihnen dir euch";

    private const string Others =
        "beaucoup bien pour votre ton ta reponse aide rapide rapidite parfait ca cela fonctionne marche maintenant tout est tres infiniment mille encore vous "
        + "molte tante il tuo vostro vostra aiuto risposta supporto perfetto ottimo ora adesso tutto bene ancora per "
        + "muito muita pela pelo sua ajuda resposta perfeito otimo funcionou agora tudo certo "
        + "je wel hartelijk voor het uw jullie hulp antwoord reactie werkt weer top mange sa mycket bardzo bolshoe большое вам";

    /// <summary>Words that thank: a message has to hold one.</summary>
    public static FrozenSet<string> Thank { get; } = Words(
        "thank thanks thx ty thankyou cheers appreciate appreciated gracias agradezco agradecido agradecida danke dank bedanke dankeschon dankeschoen merci remercie grazie ringrazio "
        + "obrigado obrigada valeu bedankt dankjewel tak tack takk kiitos dziekuje dzieki dekuji diky koszonom multumesc спасибо дякую tesekkurler tesekkur 谢谢 谢谢你 谢谢您 謝謝 多谢 "
        + "ありがとう ありがとうございます ありがとうございました 감사합니다 고맙습니다");

    /// <summary>Words of trouble, which may stand only beside one of <see cref="Over"/>.</summary>
    public static FrozenSet<string> Trouble { get; } = Words("problem issue error bug fault problema problem fehler probleme errore erro probleem");

    /// <summary>Words that say that trouble is over.</summary>
    public static FrozenSet<string> Over { get; } = Words("solved fixed resolved gone solucionado resuelto gelost geloest behoben resolu regle risolto resolvido opgelost");

    /// <summary>Words with which a message greets.</summary>
    public static FrozenSet<string> Greetings { get; } = Words("hi hello hey dear good hola estimado estimada buenos buenas hallo guten liebe lieber sehr moin bonjour salut cher chere ciao buongiorno ola oi beste goedemorgen hej");

    /// <summary>Words by which people are called in a greeting or a closing, beside their names.</summary>
    public static FrozenSet<string> Called { get; } = Words(
        "there again all or team everyone everybody both guys folks support mr mrs ms dr sir madam day morning afternoon evening dear hi hello hey good and the to you from "
        + "dias tardes noches equipo todos todas senor senora sr sra a y de buenos buenas "
        + "tag morgen abend zusammen team herr frau damen und herren sehr geehrte geehrter geehrtes liebe lieber liebes leute miteinander "
        + "monsieur madame a tous tout le monde equipe et giorno sera tutti ragazzi signor signora dia tarde noite senhor senhora avond middag allemaal alla");

    /// <summary>The beginnings of lines from which on a message closes, or says by what program it was sent.</summary>
    public static ImmutableArray<ImmutableArray<string>> Closings { get; } =
    [
        .. new[]
        {
            "best regards", "kind regards", "warm regards", "regards", "best wishes", "all the best", "best", "sincerely", "sincerely yours", "yours", "yours sincerely", "yours truly", "yours faithfully", "have a nice", "have a great", "have a good", "sent from my", "get outlook",
            "saludos", "saludos cordiales", "saludos desde", "un saludo", "cordial saludo", "un cordial saludo", "atentamente", "enviado desde", "mit freundlichen", "freundliche grusse", "viele grusse", "viele gruesse", "liebe grusse", "beste grusse", "lg", "mfg", "vg",
            "von meinem", "gesendet von", "cordialement", "bien cordialement", "envoye de", "cordiali saluti", "saluti", "distinti saluti", "inviato da", "atenciosamente", "enviado do", "met vriendelijke", "groeten", "groeten uit",
            "med vanlig", "mvh",
        }.Select(FoldedWords.Of),
    ];

    private static FrozenSet<string> All { get; } = [.. Thank, .. Trouble, .. Over, .. Words(English), .. Words(Spanish), .. Words(German), .. Words(Others)];

    /// <summary>Whether the word may stand in a message that only thanks.</summary>
    public static bool MayStand(string word) => All.Contains(word);

    private static FrozenSet<string> Words(string words) => words.Split(' ').SelectMany(word => FoldedWords.Of(word)).ToFrozenSet(StringComparer.Ordinal);
}
