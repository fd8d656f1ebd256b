using CsBot.Storage;

namespace CsBot.Admin.Doctor;

/// <summary>What SQLite's errors mean for an admin. Its numbers are those of its documentation.</summary>
internal static class SqliteWords
{
    private const string File = StorageSetup.FileName;

    public static Finding Of(int code) => code switch
    {
        5 or 6 => Finding.Problem($"Another program keeps {File} locked.", "Close it: only the bot may have the file open for writing. Then run doctor again."),
        3 or 8 or 14 or 23 => Finding.Problem($"{File} cannot be opened.", "Let the bot's account read and write the file and its folder."),
        10 or 13 => Finding.Problem(
            $"The disk of {File} is full or does not work.", "Free some space, and check the disk. If that does not help, restore a backup to another disk."),
        11 or 26 => Finding.Problem(
            $"{File} is not a database, or it is damaged.", "Restore a backup, or move the file away to start with an empty database."),
        _ => Finding.Problem($"{File} cannot be read (error {code} of SQLite).", "Stop the bot, copy the file to a safe place, and restore a backup."),
    };
}
