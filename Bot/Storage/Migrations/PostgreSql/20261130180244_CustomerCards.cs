using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CsBot.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class CustomerCards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CustomerButtons",
                table: "Tickets",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CustomerCard",
                table: "Tickets",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_CustomerCard",
                table: "Tickets",
                column: "CustomerCard");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Tickets_CustomerCard",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "CustomerButtons",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "CustomerCard",
                table: "Tickets");
        }
    }
}
