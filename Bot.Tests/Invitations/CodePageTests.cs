using System.Text;
using CsBot.Invitations;
using CsBot.Tests.Invitations.Layouts;

namespace CsBot.Tests.Invitations;

/// <summary>Text files that were saved before UTF-8, or are broken.</summary>
public sealed class CodePageTests
{
    private static readonly string Body = string.Join("\r\n", MailPart.Body);

    [Theory]
    [InlineData("gb2312", "发件人", "发送时间", "收件人", "主题")]
    [InlineData("big5", "寄件者", "寄件日期", "收件者", "主旨")]
    [InlineData("shift_jis", "差出人", "送信日時", "宛先", "件名")]
    [InlineData("euc-jp", "差出人", "送信日時", "宛先", "件名")]
    [InlineData("iso-2022-jp", "差出人", "送信日時", "宛先", "件名")]
    [InlineData("euc-kr", "보낸 사람", "보낸 날짜", "받는 사람", "제목")]
    [InlineData("koi8-r", "От", "Дата", "Кому", "Тема")]
    [InlineData("windows-1251", "От", "Дата", "Кому", "Тема")]
    [InlineData("cp866", "От", "Дата", "Кому", "Тема")]
    [InlineData("iso-8859-7", "Από", "Ημερομηνία", "Προς", "Θέμα")]
    [InlineData("windows-1255", "מאת", "תאריך", "אל", "נושא")]
    [InlineData("windows-1256", "من", "التاريخ", "إلى", "الموضوع")]
    [InlineData("windows-874", "จาก", "วันที่", "ถึง", "เรื่อง")]
    public void TheHeadIsReadInItsCodePage(string page, string from, string date, string to, string subject)
    {
        string head = $"{from}: {MailPart.Sender}\r\n{date}: 17.02.2020 12:16\r\n{to}: {MailPart.Robin}\r\n{subject}: {MailPart.Subject}\r\n\r\n{Body}";
        Assert.Equal(InvitationVerdict.Genuine, Read(page, head).Verdict);
        Assert.Equal(InvitationVerdict.Forwarded, Read(page, $"{subject} {to}\r\n\r\n{head}").Verdict);
    }

    [Fact]
    public void WhatNoCodePageMakesReadableIsNeverGenuine()
    {
        byte[] noise = new byte[64];
        new Random(20200217).NextBytes(noise);
        byte[] file = [.. noise.Select(b => (byte)(b | 0x80)), .. Encoding.ASCII.GetBytes(
            $"\r\n\r\nFrom: {MailPart.Sender}\r\nSent: 17.02.2020\r\nTo: {MailPart.Robin}\r\nSubject: {MailPart.Subject}\r\n\r\n{Body}")];
        Assert.NotEqual(InvitationVerdict.Genuine, new MailFiles(MailSamples.Reader).Read(MailFileKind.Text, file).Verdict);
    }

    [Theory]
    [InlineData("\uFFFD\uFFFD\uFFFD \uFFFD\uFFFD")]
    [InlineData("????? ?? ??????")]
    public void LettersThatWereLostAreSomebodysWords(string lost)
    {
        string text = $"{lost}\n\nFrom: {MailPart.Sender}\nSent: 17.02.2020\nTo: {MailPart.Robin}\nSubject: {MailPart.Subject}\n\n{Body}";
        Assert.Equal(InvitationVerdict.Forwarded, MailSamples.Reader.ReadText(text).Verdict);
    }

    private static InvitationFindings Read(string page, string text) => new MailFiles(MailSamples.Reader)
        .Read(MailFileKind.Text, CodePagesEncodingProvider.Instance.GetEncoding(page)?.GetBytes(text) ?? Encoding.GetEncoding(page).GetBytes(text));
}
