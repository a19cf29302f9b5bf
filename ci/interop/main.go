// Command provider migrates a Postgres database as a Go service does that has goose as a library: with a Provider and
// its default session locker. It prints the versions that it has applied or undone.
//
//	provider DATABASE-URL FOLDER up|reset
package main

import (
	"context"
	"database/sql"
	"fmt"
	"log"
	"os"

	_ "github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 4 {
		log.Fatal("usage: provider DATABASE-URL FOLDER up|reset")
	}
	if err := migrate(context.Background(), os.Args[1], os.Args[2], os.Args[3]); err != nil {
		log.Fatal(err)
	}
}

func migrate(ctx context.Context, url, folder, command string) error {
	db, err := sql.Open("pgx", url)
	if err != nil {
		return err
	}
	locker, err := lock.NewPostgresSessionLocker()
	if err != nil {
		return err
	}
	provider, err := goose.NewProvider(goose.DialectPostgres, db, os.DirFS(folder), goose.WithSessionLocker(locker))
	if err != nil {
		return err
	}
	defer provider.Close()
	results, err := run(ctx, provider, command)
	if err != nil {
		return err
	}
	for _, result := range results {
		fmt.Println(result.Source.Version)
	}
	return nil
}

func run(ctx context.Context, provider *goose.Provider, command string) ([]*goose.MigrationResult, error) {
	switch command {
	case "up":
		return provider.Up(ctx)
	case "reset":
		return provider.DownTo(ctx, 0)
	default:
		return nil, fmt.Errorf("%q is neither up nor reset", command)
	}
}
