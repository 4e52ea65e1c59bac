using System.Net;

namespace BugBridge.Tests.Commands.Quoting;

/// <summary>Mails as mail programs and helpdesks write them around what is answered or forwarded; each says what it is.</summary>
internal static class QuotedMails
{
    private const string Day = "2026";

    /// <summary>How plain text is quoted: the author's own words, then the other's.</summary>
    public static IReadOnlyDictionary<string, Func<string, string, string>> Plain { get; } = new Dictionary<string, Func<string, string, string>>(StringComparer.Ordinal)
    {
        ["signs"] = (own, other) => $"{own}\n\n{Signed(other)}",
        ["gmail en"] = (own, other) => $"{own}\n\nOn Tue, Nov 3, {Day} at 10:12 AM Rita Rep <rita@example.com> wrote:\n\n{Signed(other)}",
        ["gmail en wrapped"] = (own, other) => $"{own}\n\nOn Tue, Nov 3, {Day} at 10:12 AM Rita Margarethe Rep-Longname\n<rita.margarethe@example.com> wrote:\n\n{Signed(other)}",
        ["gmail en without signs"] = (own, other) => $"{own}\n\nOn Tue, Nov 3, {Day} at 10:12 AM Rita Rep <rita@example.com> wrote:\n\n{other}",
        ["gmail es"] = (own, other) => $"{own}\n\nEl mar, 3 nov {Day} a las 10:12, Rita Rep (<rita@example.com>) escribió:\n\n{other}",
        ["gmail de"] = (own, other) => $"{own}\n\nAm Di., 3. Nov. {Day} um 10:12 Uhr schrieb Rita Rep <\nrita@example.com>:\n\n{other}",
        ["gmail fr"] = (own, other) => $"{own}\n\nLe mar. 3 nov. {Day} à 10:12, Rita Rep <rita@example.com> a écrit :\n\n{other}",
        ["gmail pt"] = (own, other) => $"{own}\n\nEm ter., 3 de nov. de {Day} às 10:12, Rita Rep <rita@example.com> escreveu:\n\n{other}",
        ["gmail it"] = (own, other) => $"{own}\n\nIl giorno mar 3 nov {Day} alle ore 10:12 Rita Rep <rita@example.com> ha scritto:\n\n{other}",
        ["gmail nl"] = (own, other) => $"{own}\n\nOp di 3 nov {Day} om 10:12 schreef Rita Rep <rita@example.com>:\n\n{other}",
        ["gmail sv"] = (own, other) => $"{own}\n\nDen tis 3 nov. {Day} kl 10:12 skrev Rita Rep <rita@example.com>:\n\n{other}",
        ["gmail fi"] = (own, other) => $"{own}\n\nti 3. marrask. {Day} klo 10.12 Rita Rep (rita@example.com) kirjoitti:\n\n{other}",
        ["gmail pl"] = (own, other) => $"{own}\n\nwt., 3 lis {Day} o 10:12 Rita Rep <rita@example.com> napisał(a):\n\n{other}",
        ["gmail cs"] = (own, other) => $"{own}\n\nút 3. 11. {Day} v 10:12 odesílatel Rita Rep <rita@example.com> napsal:\n\n{other}",
        ["gmail ru"] = (own, other) => $"{own}\n\nвт, 3 нояб. {Day} г. в 10:12, Rita Rep <rita@example.com>:\n\n{other}",
        ["gmail tr"] = (own, other) => $"{own}\n\nRita Rep <rita@example.com>, 3 Kas {Day} Sal, 10:12 tarihinde şunu yazdı:\n\n{other}",
        ["gmail ja"] = (own, other) => $"{own}\n\n{Day}年11月3日(火) 10:12 Rita Rep <rita@example.com>:\n\n{other}",
        ["gmail zh"] = (own, other) => $"{own}\n\nRita Rep <rita@example.com> 于{Day}年11月3日周二 10:12写道:\n\n{other}",
        ["gmail ko"] = (own, other) => $"{own}\n\n{Day}년 11월 3일 (화) 오전 10:12, Rita Rep <rita@example.com>님이 작성:\n\n{other}",
        ["gmail forward"] = (own, other) => $"{own}\n\n---------- Forwarded message ---------\nFrom: Rita Rep <rita@example.com>\nDate: Tue, Nov 3, {Day} at 10:12 AM\nSubject: Re: Export\nTo: <support@example.com>\n\n\n{other}",
        ["apple en"] = (own, other) => $"{own}\n\n> On 3 Nov {Day}, at 10:12, Rita Rep <rita@example.com> wrote:\n> \n{Signed(other)}",
        ["apple without signs"] = (own, other) => $"{own}\n\nOn 3 Nov {Day}, at 10:12, Rita Rep wrote:\n\n{other}",
        ["apple forward"] = (own, other) => $"{own}\n\nBegin forwarded message:\n\nFrom: Rita Rep <rita@example.com>\nSubject: Export\nDate: 3 November {Day} at 10:12:00 CET\nTo: support@example.com\n\n{other}",
        ["thunderbird en"] = (own, other) => $"{own}\n\nOn 11/3/26 10:12, Rita Rep wrote:\n{Signed(other)}",
        ["thunderbird de"] = (own, other) => $"{own}\n\nAm 03.11.26 um 10:12 schrieb Rita Rep:\n{Signed(other)}",
        ["thunderbird forward"] = (own, other) => $"{own}\n\n-------- Forwarded Message --------\nSubject: \tExport\nDate: \tTue, 3 Nov {Day} 10:12:00 +0100\nFrom: \tRita Rep <rita@example.com>\nTo: \tsupport@example.com\n\n{other}",
        ["thunderbird forward de"] = (own, other) => $"{own}\n\n-------- Weitergeleitete Nachricht --------\nBetreff: \tExport\nDatum: \tTue, 3 Nov {Day} 10:12:00 +0100\nVon: \tRita Rep <rita@example.com>\nAn: \tsupport@example.com\n\n{other}",
        ["outlook original message"] = (own, other) => $"{own}\n\n-----Original Message-----\nFrom: Rita Rep\nSent: Tuesday, November 3, {Day} 10:12 AM\nTo: Support\nSubject: RE: Export\n\n{other}",
        ["outlook original message de"] = (own, other) => $"{own}\n\n-----Ursprüngliche Nachricht-----\nVon: Rita Rep\nGesendet: Dienstag, 3. November {Day} 10:12\nAn: Support\nBetreff: AW: Export\n\n{other}",
        ["outlook original message fr"] = (own, other) => $"{own}\n\n-----Message d'origine-----\nDe : Rita Rep\nEnvoyé : mardi 3 novembre {Day} 10:12\nÀ : Support\nObjet : RE: Export\n\n{other}",
        ["outlook original message es"] = (own, other) => $"{own}\n\n-----Mensaje original-----\nDe: Rita Rep\nEnviado el: martes, 3 de noviembre de {Day} 10:12\nPara: Support\nAsunto: RE: Export\n\n{other}",
        ["outlook underscores"] = (own, other) => $"{own}\n\n________________________________\nFrom: Rita Rep <rita@example.com>\nSent: Tuesday, November 3, {Day} 10:12 AM\nTo: Support <support@example.com>\nSubject: Re: Export\n\n{other}",
        ["outlook header alone"] = (own, other) => $"{own}\n\nFrom: Rita Rep <rita@example.com>\nSent: Tuesday, November 3, {Day} 10:12 AM\nTo: Support; Ann Other <ann@example.com>; Bob Other <bob@example.com>;\n Carl Other <carl@example.com>\nCc: Dora\nSubject: Re: Export\n\n{other}",
        ["outlook header bold"] = (own, other) => $"{own}\n\n*From:* Rita Rep <rita@example.com>\n*Sent:* Tuesday, November 3, {Day} 10:12 AM\n*To:* Support\n*Subject:* Re: Export\n\n{other}",
        ["outlook pt"] = (own, other) => $"{own}\n\nDe: Rita Rep <rita@example.com>\nEnviado: terça-feira, 3 de novembro de {Day} 10:12\nPara: Support\nAssunto: RE: Export\n\n{other}",
        ["outlook it"] = (own, other) => $"{own}\n\nDa: Rita Rep <rita@example.com>\nInviato: martedì 3 novembre {Day} 10:12\nA: Support\nOggetto: R: Export\n\n{other}",
        ["outlook nl"] = (own, other) => $"{own}\n\nVan: Rita Rep <rita@example.com>\nVerzonden: dinsdag 3 november {Day} 10:12\nAan: Support\nOnderwerp: RE: Export\n\n{other}",
        ["outlook sv"] = (own, other) => $"{own}\n\nFrån: Rita Rep <rita@example.com>\nSkickat: den 3 november {Day} 10:12\nTill: Support\nÄmne: SV: Export\n\n{other}",
        ["outlook da"] = (own, other) => $"{own}\n\nFra: Rita Rep <rita@example.com>\nSendt: 3. november {Day} 10:12\nTil: Support\nEmne: SV: Export\n\n{other}",
        ["outlook fi"] = (own, other) => $"{own}\n\nLähettäjä: Rita Rep <rita@example.com>\nLähetetty: tiistai 3. marraskuuta {Day} 10.12\nVastaanottaja: Support\nAihe: VS: Export\n\n{other}",
        ["outlook pl"] = (own, other) => $"{own}\n\nOd: Rita Rep <rita@example.com>\nWysłano: wtorek, 3 listopada {Day} 10:12\nDo: Support\nTemat: RE: Export\n\n{other}",
        ["outlook cs"] = (own, other) => $"{own}\n\nOd: Rita Rep <rita@example.com>\nOdesláno: úterý 3. listopadu {Day} 10:12\nKomu: Support\nPředmět: RE: Export\n\n{other}",
        ["outlook ru"] = (own, other) => $"{own}\n\nОт: Rita Rep <rita@example.com>\nОтправлено: 3 ноября {Day} г. 10:12\nКому: Support\nТема: RE: Export\n\n{other}",
        ["outlook uk"] = (own, other) => $"{own}\n\nВід: Rita Rep <rita@example.com>\nНадіслано: 3 листопада {Day} р. 10:12\nКому: Support\nТема: RE: Export\n\n{other}",
        ["outlook tr"] = (own, other) => $"{own}\n\nKimden: Rita Rep <rita@example.com>\nGönderildi: 3 Kasım {Day} Salı 10:12\nKime: Support\nKonu: YNT: Export\n\n{other}",
        ["outlook ja"] = (own, other) => $"{own}\n\n差出人: Rita Rep <rita@example.com>\n送信日時: {Day}年11月3日 10:12\n宛先: Support\n件名: RE: Export\n\n{other}",
        ["outlook zh"] = (own, other) => $"{own}\n\n发件人\uFF1A Rita Rep <rita@example.com>\n发送时间\uFF1A {Day}年11月3日 10:12\n收件人\uFF1A Support\n主题\uFF1A 答复: Export\n\n{other}",
        ["outlook ko"] = (own, other) => $"{own}\n\n보낸 사람: Rita Rep <rita@example.com>\n보낸 날짜: {Day}년 11월 3일 화요일 오전 10:12\n받는 사람: Support\n제목: RE: Export\n\n{other}",
        ["unknown language below a line"] = (own, other) => $"{own}\n\n________________________________\nFrá: Rita Rep <rita@example.com>\nSent þann: 3. nóvember {Day} 10:12\nTil hvers: Support\nEfni: RE: Export\n\n{other}",
        ["zendesk"] = (own, other) => $"{own}\n\n##- Please type your reply above this line -##\n\n{other}",
        ["zendesk de"] = (own, other) => $"{own}\n\n##- Bitte geben Sie Ihre Antwort über dieser Zeile ein. -##\n\n{other}",
        ["request tracker"] = (own, other) => $"{own}\n\nOn Tue Nov 03 10:12:00 {Day}, root wrote:\n\n{Signed(other)}",
        ["request tracker wrapped"] = (own, other) => $"{own}\n\nOn Tue Nov 03 10:12:00 {Day}, somebody-with-a-long-name@example.com\nwrote:\n\n{other}",
        ["freshdesk"] = (own, other) => $"{own}\n\nOn Tue, 3 Nov at 10:12 AM , Rita Rep <rita@example.com> wrote:\n{other}",
        ["merge note"] = (own, other) => $"{own}\n\nRequest #12 \"Export\" was closed and merged into this request. Last comment in request #12:\n\n{other}",
        ["merge note in another language"] = (own, other) => $"{own}\n\nDie Anfrage #12 „Export“ wurde geschlossen und mit dieser zusammengeführt. Letzter Kommentar in Anfrage #12:\n\n{other}",
    };

    /// <summary>How HTML is quoted; both texts are HTML.</summary>
    public static IReadOnlyDictionary<string, Func<string, string, string>> Html { get; } = new Dictionary<string, Func<string, string, string>>(StringComparer.Ordinal)
    {
        ["gmail"] = (own, other) => $"<div dir=\"ltr\">{own}</div><br><div class=\"gmail_quote gmail_quote_container\"><div dir=\"ltr\" class=\"gmail_attr\">On Tue, Nov 3, {Day} at 10:12 AM Rita Rep &lt;<a href=\"mailto:rita@example.com\">rita@example.com</a>&gt; wrote:<br></div><blockquote class=\"gmail_quote\" style=\"margin:0px\">{other}</blockquote></div>",
        ["gmail forward"] = (own, other) => $"<div dir=\"ltr\">{own}</div><div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">---------- Forwarded message ---------<br>From: <b>Rita</b><br></div><blockquote>a</blockquote>{other}</div>",
        ["outlook desktop"] = (own, other) => $"<html><head><style><!-- p.MsoNormal {{margin:0}} --></style><!--[if gte mso 9]><xml></xml><![endif]--></head><body lang=EN-US><div class=WordSection1>{own}<p class=MsoNormal><o:p>&nbsp;</o:p></p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b>From:</b> Rita Rep &lt;rita@example.com&gt; <br><b>Sent:</b> Tuesday, November 3, {Day} 10:12 AM<br><b>To:</b> Support<br><b>Subject:</b> RE: Export<o:p></o:p></p></div></div><p class=MsoNormal><o:p>&nbsp;</o:p></p>{other}</div></body></html>",
        ["outlook desktop in a language of its own"] = (own, other) => $"<div class=WordSection1>{own}<div><div style='border:none;border-top:solid #B5C4DF 1.0pt'><p class=MsoNormal><b>Frá:</b> Rita<br><b>Sent þann:</b> 3. nóvember<br><b>Til hvers:</b> Support<br><b>Efni:</b> Export</p></div></div>{other}</div>",
        ["outlook on the web"] = (own, other) => $"<div class=\"elementToProof\">{own}</div><div id=\"appendonsend\"></div><hr style=\"display:inline-block;width:98%\" tabindex=\"-1\"><div id=\"divRplyFwdMsg\" dir=\"ltr\"><font face=\"Calibri\"><b>De:</b> Rita<br><b>Enviado:</b> martes<br></font><div>&nbsp;</div></div><div>{other}</div>",
        ["outlook on the web in a table"] = (own, other) => $"<table><tr><td><div>{own}</div><div id=\"x_divRplyFwdMsg\"><b>From:</b> Rita</div><div>{other}</div></td></tr><tr><td>{other}</td></tr></table><div>{other}</div>",
        ["outlook for mobiles"] = (own, other) => $"<div>{own}</div><div id=\"mail-editor-reference-message-container\"><div class=\"ms-outlook-mobile-reference-message\">{other}</div></div>",
        ["apple"] = (own, other) => $"<body><div>{own}</div><div><br><blockquote type=\"cite\"><div>On 3 Nov {Day}, at 10:12, Rita Rep &lt;rita@example.com&gt; wrote:</div><br><div>{other}</div></blockquote></div></body>",
        ["apple forward"] = (own, other) => $"<div>{own}</div><div><div>Begin forwarded message:</div><br><div><b>From: </b>Rita</div><div>{other}</div></div>",
        ["thunderbird"] = (own, other) => $"<p>{own}</p><div class=\"moz-cite-prefix\">On 11/3/26 10:12, Rita Rep wrote:<br></div><blockquote type=\"cite\" cite=\"mid:1@example.com\">{other}</blockquote>",
        ["thunderbird forward"] = (own, other) => $"<p>{own}</p><div class=\"moz-forward-container\">-------- Forwarded Message --------<table class=\"moz-email-headers-table\"><tr><th>Subject: </th><td>Export</td></tr><tr><th>Date: </th><td>Tue</td></tr><tr><th>From: </th><td>Rita</td></tr></table>{other}</div>",
        ["headers in a table"] = (own, other) => $"<p>{own}</p><table><tr><th>Betreff:</th><td>Export</td></tr><tr><th>Datum:</th><td>Di</td></tr><tr><th>Von:</th><td>Rita</td></tr></table><div>{other}</div>",
        ["yahoo"] = (own, other) => $"<div class=\"ydp1\">{own}</div><div id=\"yahoo_quoted_123\" class=\"yahoo_quoted\"><div>On Tuesday, November 3, {Day} at 10:12 AM, Rita wrote:</div><div>{other}</div></div>",
        ["zendesk notification"] = (own, other) => $"<div class=\"zd-comment\" dir=\"auto\"><div>{own}</div><div>##- Please type your reply above this line -##</div><div class=\"zd-liquid-comment\"><p>Rita</p><div class=\"zd-comment\">{other}</div></div></div>",
        ["zendesk copy"] = (own, other) => $"<div class=\"zd-comment\" dir=\"auto\">{own}<div class=\"zd-comment\" dir=\"auto\">{other}</div></div>",
        ["zendesk blockquote"] = (own, other) => $"<div class=\"zd-comment\" dir=\"auto\">{own}<blockquote>{other}</blockquote></div>",
        ["freshdesk"] = (own, other) => $"<div>{own}</div><div class=\"freshdesk_quote\"><blockquote class=\"freshdesk_quote\">On Tue, 3 Nov at 10:12 AM , Rita wrote:<br>{other}</blockquote></div>",
        ["request tracker"] = (own, other) => $"<p>{own}</p><div class=\"gmail_quote\">On Tue Nov 03 10:12:00 {Day}, root wrote:<br /><blockquote class=\"gmail_quote\" type=\"cite\">{other}</blockquote></div><br /><br />",
        ["protonmail"] = (own, other) => $"<div>{own}</div><div class=\"protonmail_quote\">On Tuesday, 3 November {Day} at 10:12, Rita &lt;rita@example.com&gt; wrote:<br><blockquote class=\"protonmail_quote\">{other}</blockquote></div>",
        ["nested tables"] = (own, other) => $"<div>{own}</div>{string.Concat(Enumerable.Repeat("<table><tr><td>", 12))}<blockquote>{other}</blockquote>{string.Concat(Enumerable.Repeat("</td></tr></table>", 12))}",
    };

    /// <summary>The text as HTML, line by line.</summary>
    public static string ToHtml(string text) => string.Concat(text.Split('\n').Select(line => $"<div>{WebUtility.HtmlEncode(line)}</div>"));

    private static string Signed(string text) => string.Join('\n', text.Split('\n').Select(line => "> " + line));
}
