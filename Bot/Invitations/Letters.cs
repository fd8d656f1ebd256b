using System.Globalization;

namespace CsBot.Invitations;

/// <summary>Says whether a word looks written by people, or is what a wrong code page makes of one.</summary>
internal static class Letters
{
    private const int MinShoutLength = 4;
    private const int MinSpokenLength = 4;
    private const int RareOfCommon = 6;

    /// <summary>What stands between words.</summary>
    public static readonly char[] Gaps = [.. " \t\r\n.,:;!?()[]{}<>\"'/\\|*_=+-~@#&%$^`0123456789，。：；！？、（）「」『』【】《》“”‘’«»„…·–—　"];

    // The commonest characters of Chinese in both scripts, of Japanese, and those of mails.
    private const string CommonHan = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
        + "這個們來時對會發動過說產種後學經國為請您你好邮件郵件发送發送收主题旨日期转轉寄给給看以下内容點击连接連結谢謝办理按前回复覆信先生女士公司帐户帳戶注册註冊"
        + "写寫道于於年分星期周週四六七八九十二三五请處處理这件封" + "日本語会社様件名宛先差出人送信時転記確認願致連絡御世話利用登録方法本文受取名前私使設定下上今後";

    private const string CommonHangul = "이다는을의에하고가지를로한사은기도으인자어서해리수시그대게나정있보내제라일만아부스전주상요합니받람날짜메일목분께드립세안녕과원본달된";

    private const string Vowels = "aeiouyаеёиоуыэюяіїєўαεηιουωάέήίόύώ";

    private enum Script { None, Latin, Cyrillic, Greek, Hebrew, Arabic, Thai, Kana, Hangul, Han, Other }

    /// <summary>Two for a good word, one for a possible one, less than zero for what nobody writes.</summary>
    public static int Plausibility(string word)
    {
        var script = Script.None;
        foreach (char c in word)
        {
            UnicodeCategory category = char.GetUnicodeCategory(c);
            bool mark = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (!char.IsLetter(c) && !mark)
            {
                return -2;
            }

            Script own = mark ? script : ScriptOf(c);
            bool japanese = (own, script) is (Script.Kana, Script.Han) or (Script.Han, Script.Kana);
            if (script != Script.None && own != script && !japanese)
            {
                return -1;
            }

            script = japanese ? Script.Kana : own;
        }

        return script switch
        {
            Script.Han => word.Count(c => CommonHan.Contains(c, StringComparison.Ordinal)) * RareOfCommon >= word.Length ? 2 : -1,
            Script.Hangul => word.Any(c => CommonHangul.Contains(c, StringComparison.Ordinal)) ? 2 : -1,
            Script.Kana => word.Any(c => c is >= '\uFF61' and <= '\uFF9F') ? -1 : 2,
            Script.Latin => IsStrange(word) ? -1 : Cased(word),
            Script.Cyrillic or Script.Greek => Cased(word),
            Script.Other or Script.None => -1,
            _ => 1,
        };
    }

    /// <summary>Small letters, or one capital in front. Another code page of the same alphabet exchanges the two.</summary>
    private static int Cased(string word)
    {
        bool spoken = word.Length < MinSpokenLength || word.ToLowerInvariant().Normalize(System.Text.NormalizationForm.FormD)
            .Any(c => Vowels.Contains(c, StringComparison.Ordinal));
        bool small = !word.AsSpan(1).ToString().Any(char.IsUpper);
        return !spoken ? -1 : small ? 2 : word.All(char.IsUpper) ? (word.Length < MinShoutLength ? 1 : 0) : -1;
    }

    /// <summary>Latin letters that nearly all have accents: another alphabet, read in a Western code page.</summary>
    private static bool IsStrange(string word) => word.Length >= MinSpokenLength && word.Count(c => c >= '\u0080') * 5 > word.Length * 3;

    private static Script ScriptOf(char c) => c switch
    {
        <= '\u024F' or (>= '\u1E00' and <= '\u1EFF') => Script.Latin,
        >= '\u0370' and <= '\u03FF' => Script.Greek,
        >= '\u0400' and <= '\u052F' => Script.Cyrillic,
        >= '\u0590' and <= '\u05FF' => Script.Hebrew,
        >= '\u0600' and <= '\u06FF' => Script.Arabic,
        >= '\u0E00' and <= '\u0E7F' => Script.Thai,
        >= '\u3040' and <= '\u30FF' or (>= '\uFF61' and <= '\uFF9F') => Script.Kana,
        >= '\uAC00' and <= '\uD7AF' => Script.Hangul,
        >= '\u4E00' and <= '\u9FFF' => Script.Han,
        _ => Script.Other,
    };
}
