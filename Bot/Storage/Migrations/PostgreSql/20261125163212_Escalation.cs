using CsBot.Tickets;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CsBot.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Escalation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Assignee",
                table: "Tickets",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AssigneeName",
                table: "Tickets",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ClosedAt",
                table: "Tickets",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Diagnosis",
                table: "Tickets",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "Due",
                table: "Tickets",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "FirstReply",
                table: "Tickets",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Inbox",
                table: "Tickets",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "Tickets",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Reminders",
                table: "Tickets",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Score",
                table: "Tickets",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SnoozedUntil",
                table: "Tickets",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Talking",
                table: "Tickets",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Topic",
                table: "Tickets",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Urgency",
                table: "Tickets",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<long>(
                name: "WaitingSince",
                table: "Tickets",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Desks",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    LastNumber = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Desks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "InboxCodes",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "text", nullable: false),
                    Until = table.Column<long>(type: "bigint", nullable: false),
                    Used = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InboxCodes", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "Inboxes",
                columns: table => new
                {
                    ChannelId = table.Column<string>(type: "text", nullable: false),
                    TeamId = table.Column<string>(type: "text", nullable: false),
                    Reference = table.Column<string>(type: "text", nullable: false),
                    Topics = table.Column<string>(type: "text", nullable: false),
                    Connected = table.Column<long>(type: "bigint", nullable: false),
                    Lost = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inboxes", x => x.ChannelId);
                });

            migrationBuilder.CreateTable(
                name: "LearnedAnswers",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Phrasings = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Author = table.Column<string>(type: "text", nullable: false),
                    AuthorName = table.Column<string>(type: "text", nullable: false),
                    Written = table.Column<long>(type: "bigint", nullable: false),
                    ApproverName = table.Column<string>(type: "text", nullable: true),
                    Approved = table.Column<long>(type: "bigint", nullable: true),
                    UndoneBy = table.Column<string>(type: "text", nullable: true),
                    Undone = table.Column<long>(type: "bigint", nullable: true),
                    Inbox = table.Column<string>(type: "text", nullable: false),
                    Ticket = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LearnedAnswers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TicketEvents",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false),
                    Conversation = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Action = table.Column<string>(type: "text", nullable: false),
                    Party = table.Column<string>(type: "text", nullable: false),
                    Actor = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: true),
                    Source = table.Column<string>(type: "text", nullable: true),
                    Copy = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TicketEvents", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Inbox_State",
                table: "Tickets",
                columns: new[] { "Inbox", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_TicketEvents_Conversation",
                table: "TicketEvents",
                column: "Conversation");

            migrationBuilder.CreateIndex(
                name: "IX_TicketEvents_Number",
                table: "TicketEvents",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_TicketEvents_Source",
                table: "TicketEvents",
                column: "Source");

            // What was connected stays so, and what waited for a channel still waits.
            migrationBuilder.Sql("""
                INSERT INTO "Inboxes" ("ChannelId", "TeamId", "Reference", "Topics", "Connected", "Lost", "Version")
                SELECT "ChannelId", "TeamId", "Reference", '', 0, NULL, 0 FROM "SupportChannels"
                """);
            migrationBuilder.Sql("""
                UPDATE "Tickets" SET "Inbox" = (SELECT MIN("ChannelId") FROM "SupportChannels") WHERE "ThreadOutboxId" IS NOT NULL
                """);
            migrationBuilder.Sql("""UPDATE "Tickets" SET "State" = 2 WHERE "ThreadOutboxId" IS NULL AND "State" = 0""");

            migrationBuilder.DropTable(
                name: "SupportChannels");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Desks");

            migrationBuilder.DropTable(
                name: "InboxCodes");

            migrationBuilder.DropTable(
                name: "Inboxes");

            migrationBuilder.DropTable(
                name: "LearnedAnswers");

            migrationBuilder.DropTable(
                name: "TicketEvents");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_Inbox_State",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "Assignee",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "AssigneeName",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "Diagnosis",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "Due",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "FirstReply",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "Inbox",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "Reminders",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "Score",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "SnoozedUntil",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "Talking",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "Topic",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "Urgency",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "WaitingSince",
                table: "Tickets");

            migrationBuilder.CreateTable(
                name: "SupportChannels",
                columns: table => new
                {
                    TeamId = table.Column<string>(type: "text", nullable: false),
                    ChannelId = table.Column<string>(type: "text", nullable: false),
                    Reference = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupportChannels", x => x.TeamId);
                });
        }
    }
}
