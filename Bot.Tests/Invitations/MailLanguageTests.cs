using CsBot.Invitations;
using CsBot.Tests.Invitations.Layouts;

namespace CsBot.Tests.Invitations;

/// <summary>What mail programs and people write around the invitation in German, Spanish and French.</summary>
public sealed class MailLanguageTests
{
    private static readonly string German = $"Von: {MailPart.Sender}\nGesendet: Montag, 17. Februar 2020 12:16\nAn: {MailPart.Robin}\nBetreff: {MailPart.Subject}\n";

    [Theory]
    [InlineData("Wtrlt: {0}")]
    [InlineData("Weiterleitung: {0}")]
    [InlineData("WG: Antwort: {0}")]
    [InlineData("Reenvío: {0}")]
    [InlineData("Respuesta: {0}")]
    [InlineData("Réexp : {0}")]
    [InlineData("Faire suivre: {0}")]
    [InlineData("[Fwd: {0}]")]
    [InlineData("[WG: {0}]")]
    [InlineData("[Extern] [Rv: {0}]")]
    public void APrefixOfTheSubjectIsAForward(string subject) =>
        Assert.Equal(InvitationVerdict.Forwarded, Read($"From: {MailPart.Sender}\nSent: Monday, February 17, 2020 12:16 PM\nTo: {MailPart.Robin}\nSubject: "
            + subject.Replace("{0}", MailPart.Subject, StringComparison.Ordinal) + "\n"));

    [Theory]
    [InlineData("{0} [Ticket: 4711]")]
    [InlineData("[Extern] {0}")]
    [InlineData("[Externo: revisado] {0}")]
    public void ACompanysBracketIsNone(string subject) => Assert.Equal(InvitationVerdict.Genuine, Read(German.Replace(
        MailPart.Subject, subject.Replace("{0}", MailPart.Subject, StringComparison.Ordinal), StringComparison.Ordinal)));

    [Theory]
    [InlineData("----- Ursprüngliche E-Mail -----")]
    [InlineData("Beginn der weitergeleiteten Nachricht:")]
    [InlineData("---- Correo electrónico reenviado ----")]
    [InlineData("----- Enviado por Kim Soto/Fabrikam el 17/02/2020 12:16 -----")]
    [InlineData("-------- E-mail transféré --------")]
    [InlineData("-------- Message précédent --------")]
    [InlineData("Message du 17/02/20 09:41")]
    public void AMarkerIsAForward(string marker) => Assert.Equal(InvitationVerdict.Forwarded, Read(marker + "\n"));

    [Theory]
    [InlineData("Diese Nachricht wurde von meinem Tablet mit der Mail-App eines Anbieters gesendet, den niemand kennt.")]
    [InlineData("Laden Sie Outlook für iOS")]
    [InlineData("Enviado a través de mi tableta")]
    [InlineData("Obtenga Outlook para Mac")]
    [InlineData("Envoyée depuis ma tablette")]
    [InlineData("Provenance : Courrier pour Windows 11")]
    [InlineData("Herzliche Grüße\nKim Sommer")]
    [InlineData("Besten Dank\nKim")]
    [InlineData("VG Kim")]
    [InlineData("i. V. Kim Sommer")]
    [InlineData("Un fuerte abrazo,\nKim Soto")]
    [InlineData("Atte. Kim Soto")]
    [InlineData("Bien à toi\nKim")]
    [InlineData("Veuillez agréer, Madame, mes salutations distinguées.")]
    public void ALineAtTheEndOfAPersonsMailIsASignature(string end) => Assert.Equal(InvitationVerdict.Forwarded, Read(German, end));

    [Theory]
    [InlineData("Vielen Dank\nMicrosoft Dynamics")]
    [InlineData("Muchas gracias\nEl equipo de Microsoft")]
    [InlineData("Bis bald im neuen Portal, das sehr viel mehr kann")]
    [InlineData("i. Azure and Dynamics")]
    [InlineData("Gesendet von: Microsoft")]
    public void WhatOnlyLooksLikeASignatureIsNone(string end) => Assert.Equal(InvitationVerdict.Genuine, Read(German, end));

    [Theory]
    [InlineData("Absender: {0}\nEmpfänger: {1}\nEmpfangen am: 17.02.2020 12:16\nBetreff: {2}\nVertraulichkeit: Normal\nGesendet von: {0}\n")]
    [InlineData("De: {0}\nPara: {1}\nRecibido el: lunes, 17 de febrero de 2020 12:16\nAsunto: {2}\nCategorías: Clientes\nCopia oculta:\n")]
    [InlineData("De : {0}\nÀ : {1}\nReçu le : lundi 17 février 2020 12:16\nObjet : {2}\nCritère de diffusion : Normal\nSuivi :\n")]
    [InlineData("{2}\nRecibidos\n{0}\nAnular suscripción\nlun, 17 feb 2020, 12:16\npara mí\n")]
    [InlineData("{2}\nBoîte de réception\n{0}\nSe désabonner\nlun. 17 févr. 2020 12:16\nÀ moi\n\nTraduire le message\n")]
    [InlineData("{2}\nPosteingang\n{0}\nAbmelden\nMo., 17. Feb. 2020, 12:16\nan mich\n\nNachricht übersetzen\n")]
    [InlineData("{2}\nVous ne recevez pas souvent de courriers de la part de {0}.\nMD\n{0}\nÀ : {1}\nLun 17/02/2020 12:16\n")]
    [InlineData("CORREO EXTERNO: no haga clic en los enlaces.\nDe: {0}\nPara: {1}\nEnviado: lunes, 17 de febrero de 2020 12:16\nAsunto: {2}\n")]
    public void WhatProgramsWriteAroundAGoodMailDoesNotSpeakAgainstIt(string head) => Assert.Equal(InvitationVerdict.Genuine, Read(
        head.Replace("{0}", MailPart.Sender, StringComparison.Ordinal).Replace("{1}", MailPart.Robin, StringComparison.Ordinal)
            .Replace("{2}", MailPart.Subject, StringComparison.Ordinal)));

    [Theory]
    [InlineData("Bitte noch nicht öffnen, das kam von extern.")]
    [InlineData("No haga clic todavía, primero lo miro yo.")]
    [InlineData("Ne cliquez pas encore, je regarde.")]
    [InlineData("Te lo mando de fuera de la oficina.")]
    public void APersonsWordsAboveStayAPersonsWords(string note) => Assert.Equal(InvitationVerdict.Forwarded, Read($"{note}\n\n{German}"));

    private static InvitationVerdict Read(string head, string end = "") => MailSamples.Reader.ReadText(string.Join('\n', [head, .. MailPart.Body, "", end])).Verdict;
}
