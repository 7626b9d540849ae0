import Commands

NbrunCommand.main()
